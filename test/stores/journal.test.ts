/** What was typed and not yet saved, in a storage that may refuse or hold anything. */
import { describe, expect, test } from 'vitest';
import { journalIn, noJournal } from '../../src/stores/journal.ts';
import { entryOf, headOf, MET, UNMET } from '../domain/answers/entries.ts';
import { fakeStorage } from './fakeStorage.ts';

const [one, two] = [headOf('sheet1'), headOf('sheet10')];
const [a, b] = [entryOf('1.a', 'answer a', MET), entryOf('2.a', 'note b', '备注')];

describe('the journal', () => {
  test('gives back what was noted, of one assessment or of all, until it is struck', () => {
    const journal = journalIn(fakeStorage);
    const storage = fakeStorage();
    const kept = journalIn(() => storage);
    kept.note(one, a);
    kept.note(one, b);
    kept.note(two, a);
    expect(kept.left('sheet1')).toEqual(
      expect.arrayContaining([
        { head: one, entry: a },
        { head: one, entry: b },
      ]),
    );
    expect([kept.left('sheet1').length, kept.left('sheet10').length, kept.left().length]).toEqual([2, 1, 3]);
    kept.strike(one, a);
    expect(kept.left('sheet1')).toEqual([{ head: one, entry: b }]);
    expect(journal.left()).toEqual([]);
  });
  test('keeps each version of an entry by itself: striking one leaves the other', () => {
    const storage = fakeStorage();
    const journal = journalIn(() => storage);
    const later = entryOf('3.a', 'answer a', UNMET);
    journal.note(one, a);
    journal.note(one, later);
    journal.strike(one, a);
    expect(journal.left()).toEqual([{ head: one, entry: later }]);
  });
  test.each<[string, string]>([
    ['broken JSON', '{"head":'],
    ['nothing', ''],
    ['null', 'null'],
    ['a number', '5'],
    ['a list', '[]'],
    ['an assessment without an entry', JSON.stringify({ head: one })],
    ['an entry that is none', JSON.stringify({ head: one, entry: { ...a, stamp: 'x' } })],
    ['what would reach the prototype', '{"__proto__":{"head":{},"entry":{}}}'],
  ])('%s under our name neither throws nor hides the others', (_, text) => {
    const storage = fakeStorage();
    const journal = journalIn(() => storage);
    storage.setItem('ccguide:unsaved:sheet1 0.x answer broken', text);
    journal.note(one, a);
    storage.setItem('ccguide:unsaved:sheet1 9.x answer broken', text);
    expect(journal.left('sheet1')).toEqual([{ head: one, entry: a }]);
    expect(journal.left()).toEqual([{ head: one, entry: a }]);
  });
  test('leaves the names of others alone', () => {
    const storage = fakeStorage({ 'other:unsaved:x': JSON.stringify({ head: one, entry: a }), theme: 'dark' });
    expect(journalIn(() => storage).left()).toEqual([]);
    expect(storage.length).toBe(2);
  });
});

describe('where storage refuses', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  const full = fakeStorage({}, 0);
  test.each<[string, () => Storage]>([
    ['to be reached', denied],
    ['to take anything', () => full],
    ['to be there', () => undefined as unknown as Storage],
  ])('%s, nothing throws and nothing is left', (_, storage) => {
    const journal = journalIn(storage);
    journal.note(one, a);
    journal.strike(one, a);
    expect([journal.left(), journal.left('sheet1')]).toEqual([[], []]);
  });
  test('there is a journal that keeps nothing', () => {
    noJournal.note(one, a);
    expect(noJournal.left()).toEqual([]);
  });
});
