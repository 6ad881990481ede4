import { expect, test } from 'vitest';
import { addressOf, addressOfAll, eventsIn } from '../../../src/domain/deadlines/address.ts';

const NOW = '2026-12-01T12:00';

test.each([
  ['', []],
  ['#', []],
  ['#limits-danger', []],
  ['#event=plan-ends', [{ event: 'plan-ends', at: NOW }]],
  ['#event=plan-ends&at=2026-12-31T09:30', [{ event: 'plan-ends', at: '2026-12-31T09:30' }]],
  ['#event=plan-ends&at=2026-02-30T09:30', [{ event: 'plan-ends', at: NOW }]],
  ['#event=plan-ends&at=2026-12-31T24:00', [{ event: 'plan-ends', at: NOW }]],
  ['#at=2026-12-31T09:30', []],
  [
    '#event=a&at=2026-12-31T09:30&event=b',
    [
      { event: 'a', at: '2026-12-31T09:30' },
      { event: 'b', at: NOW },
    ],
  ],
  ['#event=a&at=2026-12-31T09:30&event=a', [{ event: 'a', at: '2026-12-31T09:30' }]],
])('"%s" names its events', (hash, events) => {
  expect(eventsIn(hash, NOW)).toEqual(events);
});

test('what is written is read again', () => {
  const chosen = { event: 'plan-ends', at: '2026-12-31T09:30' };
  expect(eventsIn(addressOf(chosen), NOW)).toEqual([chosen]);
  expect(eventsIn(addressOf({ event: 'plan-ends' }), NOW)).toEqual([{ event: 'plan-ends', at: NOW }]);
});

test('all events are written into one address and read again', () => {
  const chosen = [
    { event: 'plan-ends', at: '2026-12-31T09:30' },
    { event: 'help-called', at: '2026-12-01T23:45' },
  ];
  expect(addressOfAll(chosen)).toBe('#event=plan-ends&at=2026-12-31T09:30&event=help-called&at=2026-12-01T23:45');
  expect(eventsIn(addressOfAll(chosen), NOW)).toEqual(chosen);
  expect(addressOfAll([])).toBe('');
});
