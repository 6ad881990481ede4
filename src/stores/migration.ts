/** Carries a stored assessment of an earlier edition to the one that the page asks for. */
import { type FilledAssessment, withoutEntries } from '../domain/answers/assessment.ts';
import { carryEntries, type EditionMap, mapsBetween } from '../domain/answers/editionMap.ts';
import type { WorkspaceStore } from './workspace.ts';

interface Dependencies {
  workspace: Pick<WorkspaceStore, 'rewrite'>;
  /** Asked only for an assessment of another edition. */
  editionMaps: () => Promise<readonly EditionMap[]>;
  now: () => number;
  tab: string;
}

/**
 * The assessment as it is stored afterwards; `undefined` when it was removed meanwhile. The state before each step is kept
 * as a restore point. Without maps that lead to the edition everything stays as it is, and waits for them.
 */
export async function carryToEdition(
  state: FilledAssessment,
  edition: string,
  { workspace, editionMaps, now, tab }: Dependencies,
): Promise<FilledAssessment | undefined> {
  if (state.instrument.edition === edition) return state;
  const maps = await editionMaps().catch(() => []);
  let carried: FilledAssessment | undefined = state;
  for (const map of mapsBetween(maps, state.instrument.edition, edition) ?? [])
    carried = await workspace.rewrite(state.id, 'migration', (before) => ({
      head: { ...withoutEntries(before), instrument: { ...before.instrument, edition: map.to } },
      // Another tab may have been faster.
      entries:
        before.instrument.edition === map.from
          ? carryEntries(map, before.instrument.kind, before.entries, { now: now(), tab })
          : [],
    }));
  return carried;
}
