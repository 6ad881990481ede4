/** Limits as the site publishes them, for the tests of the clock. */
import type { EventTopic, LimitsFile, ShownLimit } from '../../../src/domain/deadlines/shownLimit.ts';

const limit = (key: string, event: string, more: Partial<ShownLimit>): ShownLimit => ({
  key,
  event,
  value: 30,
  unit: 'minute',
  runs: 'within',
  time: '30 minutes',
  act: `Act of ${key}`,
  by: ['Social worker'],
  setBy: 'set by this edition',
  clause: { name: '14.1.1', href: '/guide/risk/#a' },
  papers: [],
  ...more,
});

export const FILE: LimitsFile = {
  limits: [
    limit('told', 'help-called', { to: 'the agency', by: ['Social worker', 'Director'] }),
    limit('reviewed', 'help-called', {
      value: 3,
      unit: 'working-day',
      time: '3 working days',
      papers: [{ name: 'Incident report', href: '/guide/forms/incident/' }],
      setBy: 'set by law: the Law, article 17',
    }),
    limit('looked-at', 'help-called', { value: 24, unit: 'hour', runs: 'every', time: '24 hours' }),
    limit('kept', 'help-called', { value: 3, unit: 'year', runs: 'for', time: '3 years' }),
    limit('warned', 'contract-ends', { value: 60, unit: 'day', runs: 'before', time: '60 days' }),
  ],
  holidays: [
    {
      year: 2026,
      source: { title: 'Notice on public holidays in 2026', number: '国办发明电〔2025〕7号', issued: '2025-11-04' },
      holidays: [{ name: 'National Day', from: '2026-10-01', to: '2026-10-07' }],
      workdays: ['2026-09-20', '2026-10-10'],
    },
  ],
};

export const TOPICS: readonly EventTopic[] = [
  {
    key: 'danger',
    name: 'Danger',
    events: [
      { key: 'help-called', name: 'Help is called', cards: [{ name: 'Violence', href: '/guide/risk/violence/' }] },
    ],
  },
  { key: 'contract', name: 'Contract', events: [{ key: 'contract-ends', name: 'The contract ends', cards: [] }] },
];
