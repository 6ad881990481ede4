/** All assessments of this browser, and what can be done with them as wholes. */
import { atom, onMount, type ReadableAtom } from 'nanostores';
import {
  type Assessment,
  changedAt,
  type FilledAssessment,
  type Instrument,
  MAX_NAME_LENGTH,
  withoutEntries,
} from '../domain/answers/assessment.ts';
import { carriedTo, type EditionMap } from '../domain/answers/editionMap.ts';
import { type Entry, type EntryContent, placeOf, successor } from '../domain/answers/entry.ts';
import { type Reason, type RestorePoint, restoringEntries } from '../domain/answers/restorePoint.ts';
import { cutText } from '../domain/basics/cutText.ts';
import { own } from '../domain/basics/record.ts';
import type { TableOrganisation } from '../domain/tables/import.ts';
import { journal, workspace } from './browser.ts';
import { chooseAssessment, chosenId, newAssessment } from './current.ts';
import { newId, TAB } from './ids.ts';
import { connect, listenToTabs, tell } from './messages.ts';
import { faultOf, type SavingFault } from './saver.ts';

type Listed =
  | { state: 'loading' }
  | { state: 'read'; assessments: readonly FilledAssessment[] }
  | { state: 'failed'; why: SavingFault };

const $listed = atom<Listed>({ state: 'loading' });

async function read(): Promise<void> {
  try {
    await recoverUnsaved();
    const assessments = await workspace.assessments();
    assessments.sort((a, b) => changedAt(b) - changedAt(a));
    $listed.set({ state: 'read', assessments });
  } catch (error) {
    $listed.set({ state: 'failed', why: faultOf(error) });
  }
}

/** Saves what tabs that were killed had typed and not saved. */
async function recoverUnsaved(): Promise<void> {
  for (const { head, entry } of journal.left()) {
    await workspace.write(head, [entry]);
    journal.strike(head, entry);
  }
}

onMount($listed, () => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const line = listenToTabs(
    connect(),
    (message) => {
      // Reading would make an empty database where there is none any more.
      if (message.tell === 'deleted') $listed.set({ state: 'read', assessments: [] });
      // Our own messages come back too; the last of them is followed by a reading anyway.
      else if (underWay > 0) return;
      // Somebody types in another tab: one reading a second is enough for a list.
      else
        waiting ??= setTimeout(() => {
          waiting = undefined;
          void read();
        }, 1000);
    },
    () => void read(),
  );
  void read();
  return () => {
    clearTimeout(waiting);
    line.close();
  };
});

/** All assessments, latest first, those in the bin too. */
export const $assessments: ReadableAtom<Listed> = $listed;

/** How many pieces of work of several parts are under way: the list is read when the last is done. */
let underWay = 0;

/** Does several things to the list and reads it once, after the last or after one that failed. */
export async function together<T>(work: () => Promise<T>): Promise<T> {
  underWay += 1;
  try {
    return await work();
  } finally {
    underWay -= 1;
    if (underWay === 0) await read();
  }
}

/** Does something, then tells the other tabs and reads the list again. */
async function thenRead<T>(id: string, work: Promise<T>): Promise<T> {
  const result = await work;
  tell({ tell: 'changed', assessment: id });
  if (underWay === 0) await read();
  return result;
}

/** Makes a new assessment and goes on with it. */
export async function createAssessment(instrument: Instrument, name: string): Promise<string> {
  const head = newAssessment(instrument, newId(), cutText(name.trim(), MAX_NAME_LENGTH));
  await thenRead(head.id, workspace.add({ ...head, entries: [] }));
  chooseAssessment(instrument, head.id);
  return head.id;
}

/** Adds an assessment that came from elsewhere, under an id of its own. */
export async function addCopy(state: FilledAssessment, name: string): Promise<string> {
  const id = newId();
  await thenRead(
    id,
    workspace.add({
      ...state,
      id,
      name: cutText(name, MAX_NAME_LENGTH),
      archived: false,
      binned: null,
      created: Date.now(),
    }),
  );
  return id;
}

/**
 * Puts what a row of a table says in the place of what an assessment says of the same items. The state before is kept; so are
 * evidence and tasks, and notes where the table has none.
 */
export const replaceByOrganisation = (id: string, { sheet, notes }: TableOrganisation, items: readonly string[]) =>
  rewriteAssessment(id, 'import', ({ entries, sharedUpTo }) => {
    const writing = { now: Date.now(), tab: TAB, sharedUpTo };
    const before = (content: EntryContent) => entries.filter((entry) => placeOf(entry) === placeOf(content));
    const contents = [
      ...items.map((item): EntryContent => ({ field: 'answer', item, value: own(sheet, item) ?? null })),
      ...Object.entries(notes).map(([item, value]): EntryContent => ({ field: 'note', item, value })),
    ];
    return contents
      .filter((content) => content.value !== null || before(content).length > 0)
      .map((content) => successor(content, before(content), writing));
  });

/** Adds an assessment for each organisation of a table, under new ids: all of them or none, and in the order of the rows. */
export async function addOrganisations(
  instrument: Instrument,
  organisations: readonly TableOrganisation[],
): Promise<void> {
  const writing = { now: Date.now(), tab: TAB };
  const filled = organisations.map(({ name, period, sheet, notes }, row): FilledAssessment => {
    const made = newAssessment(instrument, newId(), name);
    const head = { ...made, created: made.created + row };
    return {
      ...(period === '' ? head : { ...head, period }),
      entries: [
        ...Object.entries(sheet).map(([item, value]) => successor({ field: 'answer', item, value }, [], writing)),
        ...Object.entries(notes).map(([item, value]) => successor({ field: 'note', item, value }, [], writing)),
      ],
    };
  });
  const [first] = filled;
  // Whoever hears of one reads the whole list again.
  if (first) await thenRead(first.id, workspace.addAll(filled));
}

/** Adds an assessment under the id that it has elsewhere too, so that later files find it again. */
export const addFromFile = (state: FilledAssessment): Promise<void> =>
  thenRead(state.id, workspace.add({ ...state, binned: null, sharedUpTo: changedAt(state) }));

export const changeAssessment = (
  id: string,
  change: Partial<Pick<Assessment, 'name' | 'period' | 'rater' | 'archived' | 'binned' | 'instrument'>>,
) =>
  thenRead(
    id,
    workspace.change(id, (head) => ({ ...head, ...change })),
  );

/** Removes an assessment for good; a tool that worked on it begins a new one. */
export const removeAssessment = (id: string): Promise<void> => thenRead(id, workspace.remove(id));

/** Writes many entries at once, with the state before them kept. */
export const rewriteAssessment = (
  id: string,
  why: Reason,
  entriesFor: (state: FilledAssessment) => readonly Entry[],
  sharedUpTo = 0,
) =>
  thenRead(
    id,
    workspace.rewrite(id, why, (state) => ({
      head: { ...withoutEntries(state), sharedUpTo: Math.max(state.sharedUpTo, sharedUpTo) },
      entries: entriesFor(state),
    })),
  );

/**
 * Brings an assessment back to a state that was kept. The present state is kept as well.
 *
 * A state of an earlier edition comes back as it stands in the present one: answers to clauses that changed wait to be
 * confirmed.
 *
 * @param maps those between editions
 * @returns whether it was done: without the maps that lead to the present edition nothing happens
 */
export async function restore(
  { assessment, state }: RestorePoint,
  { instrument }: Assessment,
  maps: readonly EditionMap[],
): Promise<boolean> {
  const writing = { now: Date.now(), tab: TAB };
  const carried = carriedTo(instrument.edition, maps, state, writing);
  if (!carried) return false;
  let isDone = false;
  await rewriteAssessment(assessment, 'restore', (standing) => {
    // Another tab may have taken it to a later edition meanwhile.
    isDone = standing.instrument.edition === instrument.edition;
    return isDone ? restoringEntries(standing.entries, carried.entries, writing) : [];
  });
  return isDone;
}

export const restorePointsOf = (id: string): Promise<RestorePoint[]> => workspace.restorePoints(id);

let writingNotes: Promise<void> = Promise.resolve();

/**
 * Writes the note beside an item of an assessment that is not the one a page works on; an empty one takes it back.
 *
 * One after the other: each is made above the one that it replaces, so two at once would be equally new.
 */
export function writeNote(id: string, item: string, note: string): Promise<void> {
  const written = writingNotes.then(() => writeNoteNow(id, item, note));
  writingNotes = written.catch(() => {});
  return written;
}

async function writeNoteNow(id: string, item: string, note: string): Promise<void> {
  const state = await workspace.assessment(id);
  if (!state) return;
  const { entries, ...head } = state;
  const before = entries.filter((entry) => entry.field === 'note' && entry.item === item);
  const writing = { now: Date.now(), tab: TAB, sharedUpTo: head.sharedUpTo };
  const written = successor({ field: 'note', item, value: note === '' ? null : note }, before, writing);
  await thenRead(id, workspace.write(head, [written]));
}

/** Notes that everything up to now left this browser in a file. */
export async function markShared(assessments: readonly FilledAssessment[]): Promise<void> {
  for (const each of assessments) {
    const sharedUpTo = changedAt(each);
    await workspace.change(each.id, (head) => ({ ...head, sharedUpTo: Math.max(head.sharedUpTo, sharedUpTo) }));
    tell({ tell: 'changed', assessment: each.id });
  }
}

export const isCurrent = ({ id, instrument }: Assessment): boolean => chosenId(instrument) === id;

export const quarantined = workspace.quarantined;
export const removeQuarantined = workspace.removeQuarantined;
