/** Which assessment of a tool this page works on. */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import {
  type Assessment,
  changedAt,
  type FilledAssessment,
  type Instrument,
  isAssessmentId,
} from '../domain/answers/assessment.ts';
import { currentOf } from '../domain/answers/current.ts';
import { type EditionMap, parseEditionMaps } from '../domain/answers/editionMap.ts';
import type { Tool } from '../domain/answers/tool.ts';
import { type AssessmentStore, createAssessmentStore } from './assessmentStore.ts';
import { journal, keepsToItself, workspace } from './browser.ts';
import { fetched } from './fetched.ts';
import { newId, TAB } from './ids.ts';
import { noJournal } from './journal.ts';
import { connect } from './messages.ts';
import { currentName } from './names.ts';
import { browserStorage, tabStorage } from './storage.ts';
import type { WorkspaceStore } from './workspace.ts';

/** A workspace that never answers. */
const never = new Proxy({} as WorkspaceStore, { get: () => () => new Promise(() => {}) });

/** Id of the placeholder that is used until the current assessment is known. */
const WAITING = 'waiting';

const inBrowser = typeof window !== 'undefined';

const storage = keepsToItself ? tabStorage : browserStorage;

/** Where the choice cannot be kept, it holds for the page. */
const chosen = new Map<string, string>();

/** Id of the assessment of a tool that was chosen last, if any. It may be gone since. */
export function chosenId(tool: Pick<Instrument, 'kind' | 'id'>): string | undefined {
  const name = currentName(tool);
  const kept = storage.read(name);
  return isAssessmentId(kept) ? kept : chosen.get(name);
}

/** Makes an assessment the current one of its tool. Pages that are open elsewhere stay on theirs. */
export function chooseAssessment(tool: Pick<Instrument, 'kind' | 'id'>, id: string): void {
  chosen.set(currentName(tool), id);
  storage.write(currentName(tool), id);
}

/** Forgets the choice, so that pages of the tool work out the current assessment again. */
export function forgetChoice(tool: Pick<Instrument, 'kind' | 'id'>): void {
  chosen.delete(currentName(tool));
  storage.remove(currentName(tool));
}

export const newAssessment = (instrument: Instrument, id = newId(), name = ''): Assessment => ({
  id,
  instrument,
  name,
  created: Date.now(),
  archived: false,
  binned: null,
  sharedUpTo: 0,
});

/** The maps between editions, as the site publishes them. */
export const loadEditionMaps = async (href: string): Promise<EditionMap[]> => parseEditionMaps(await fetched(href));

const stores = new Map<string, AssessmentStore>();

/** The store of an assessment in this browser; the same one for everybody on the page who asks. */
function assessmentStore({ instrument, mapsHref }: Tool, id: string): AssessmentStore {
  const known =
    stores.get(id) ??
    createAssessmentStore(newAssessment(instrument, id), {
      workspace,
      journal,
      connect,
      now: Date.now,
      tab: TAB,
      editionMaps: () => loadEditionMaps(mapsHref),
    });
  stores.set(id, known);
  return known;
}

/** What a page of a tool works on. */
interface CurrentOfPage {
  /** Not ready until the current assessment is known. */
  $store: WritableAtom<AssessmentStore>;
  /** The assessments to choose from, latest first; empty when there is nothing to ask. */
  $inDoubt: WritableAtom<readonly FilledAssessment[]>;
  /** Whether this page has opened an existing assessment, or the visitor chose one. It then stays on it. */
  isSettled: boolean;
}

const pages = new Map<string, CurrentOfPage>();

/** A placeholder until the current assessment is known: it never becomes ready and writes nothing. */
const waitingStore = ({ instrument }: Tool): AssessmentStore =>
  createAssessmentStore(newAssessment(instrument, WAITING), {
    workspace: never,
    journal: noJournal,
    connect: () => undefined,
    now: () => 0,
    tab: TAB,
    editionMaps: async () => [],
  });

function currentOfPage(tool: Tool): CurrentOfPage {
  const name = currentName(tool.instrument);
  const known = pages.get(name);
  if (known) return known;
  const page: CurrentOfPage = { $store: atom(waitingStore(tool)), $inDoubt: atom([]), isSettled: false };
  pages.set(name, page);
  if (inBrowser) {
    void findCurrent(tool, page);
    const again = () => void (isUntouched(page) && findCurrent(tool, page));
    // Another tab chose, or imported, while this page had nothing but a new one without answers.
    addEventListener('storage', ({ key }) => key === name && again());
    addEventListener('pageshow', ({ persisted }) => persisted && again());
  }
  return page;
}

const isUntouched = ({ $store, isSettled }: CurrentOfPage): boolean =>
  !isSettled && $store.get().state().entries.length === 0;

/** All assessments of this browser, each once, including those that a killed tab had not saved. */
async function assessmentsHere(): Promise<Assessment[]> {
  const unsaved = journal.left().map(({ head }) => head);
  return [...new Map([...unsaved, ...(await workspace.heads())].map((head) => [head.id, head])).values()];
}

async function findCurrent(tool: Tool, page: CurrentOfPage): Promise<void> {
  const { instrument } = tool;
  // Where storage is denied the page goes on in memory, and its store says so.
  const here = await assessmentsHere().catch((): Assessment[] => []);
  const current = currentOf(here, instrument, chosenId(instrument));
  if (current.is === 'inDoubt') {
    const saved = await workspace.assessments().catch((): FilledAssessment[] => []);
    const filled = new Map(saved.map((each) => [each.id, each]));
    const among = current.among.map((each) => filled.get(each.id) ?? { ...each, entries: [] });
    page.$inDoubt.set(among.sort((a, b) => changedAt(b) - changedAt(a)));
    return;
  }
  if (current.is === 'clear') goOn(tool, current.assessment.id);
  else beginNew(tool, here);
}

/** Goes on with an assessment on this page, and on those of its tool that are opened later. */
export function goOn(tool: Tool, id: string): void {
  currentOfPage(tool).isSettled = true;
  show(tool, id);
}

function show(tool: Tool, id: string): void {
  const { $store, $inDoubt } = currentOfPage(tool);
  chooseAssessment(tool.instrument, id);
  $store.set(assessmentStore(tool, id));
  $inDoubt.set([]);
}

/** Two tabs that begin at the same time begin the same assessment: the first one leaves its id. */
function beginNew(tool: Tool, here: readonly Assessment[]): void {
  const left = chosenId(tool.instrument);
  const isFree = left !== undefined && here.every(({ id }) => id !== left);
  show(tool, isFree ? left : newId());
}

/** Begins a new assessment and leaves the existing ones as they are. */
export const beginAnother = (tool: Tool): void => goOn(tool, newId());

/** The store of a tool's current assessment: first a placeholder, and another store whenever the choice changes. */
export const $currentAssessment = (tool: Tool): ReadableAtom<AssessmentStore> => currentOfPage(tool).$store;

/** The assessments to choose from before the tool can be used; usually none. */
export const $inDoubt = (tool: Tool): ReadableAtom<readonly FilledAssessment[]> => currentOfPage(tool).$inDoubt;

/** The store of a tool's current assessment, once it is known. */
export function currentAssessment(tool: Tool): Promise<AssessmentStore> {
  const { $store } = currentOfPage(tool);
  return new Promise((resolve) => {
    const stop = $store.subscribe((store) => {
      if (store.$head.get().id === WAITING) return;
      resolve(store);
      queueMicrotask(() => stop());
    });
  });
}
