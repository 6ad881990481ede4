/** Which assessment of a tool this page works on. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Assessment, Instrument } from '../domain/answers/assessment.ts';
import { isAssessmentId } from '../domain/answers/assessment.ts';
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

/** While pages are built there is nothing to load and nobody to tell. */
const nowhere = new Proxy({} as WorkspaceStore, { get: () => async () => undefined });

const inBrowser = typeof window !== 'undefined';

const storage = keepsToItself ? tabStorage : browserStorage;

/** Where the choice cannot be kept, it holds for the page. */
const chosen = new Map<string, string>();

/** Id of the assessment of a tool that was chosen last, or a new one, so that two tabs begin on the same. */
export function currentId(tool: Pick<Instrument, 'kind' | 'id'>): string {
  const name = currentName(tool);
  const kept = storage.read(name);
  if (isAssessmentId(kept)) return kept;
  const id = chosen.get(name) ?? newId();
  chooseAssessment(tool, id);
  return id;
}

/** Makes an assessment the current one of its tool. Pages that are open elsewhere stay on theirs. */
export function chooseAssessment(tool: Pick<Instrument, 'kind' | 'id'>, id: string): void {
  chosen.set(currentName(tool), id);
  storage.write(currentName(tool), id);
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
      ...(inBrowser
        ? { workspace, journal, connect, now: Date.now }
        : { workspace: nowhere, journal: noJournal, connect: () => undefined, now: () => 0 }),
      tab: TAB,
      editionMaps: () => loadEditionMaps(mapsHref),
    });
  stores.set(id, known);
  return known;
}

const currents = new Map<string, ReturnType<typeof atom<AssessmentStore>>>();

/** The store of a tool's current assessment; another one when someone chooses another. */
export function $currentAssessment(tool: Tool): ReadableAtom<AssessmentStore> {
  const name = currentName(tool.instrument);
  const known = currents.get(name) ?? atom(assessmentStore(tool, inBrowser ? currentId(tool.instrument) : 'atbuild'));
  currents.set(name, known);
  return known;
}
