import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import { carriedTo, type EditionMap } from '../../domain/answers/editionMap.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { compareChecklists } from '../../domain/checklist/pair.ts';
import type { ItemNames } from '../../domain/checklist/shownItem.ts';
import { $assessments } from '../../stores/assessments.ts';
import { loadEditionMaps } from '../../stores/current.ts';
import { TAB } from '../../stores/ids.ts';
import { comparedName } from '../answering/comparedName.ts';
import { PairChoice } from '../answering/PairChoice.tsx';
import { usePublishedItems } from '../answering/publishedItems.ts';
import { useStore } from '../kit/useStore.ts';
import { InLanguage, useLabel } from '../kit/words.tsx';
import { ChecklistDifferences } from './ChecklistDifferences.tsx';

interface Props {
  tool: Tool;
  names: ItemNames;
  /** Address of the items with their words. */
  itemsHref: string;
}

/**
 * The maps between editions, loaded where some assessment is of another one; none where none is needed or they cannot be
 * had. `undefined` while they load.
 */
function useMaps(href: string, isNeeded: boolean): readonly EditionMap[] | undefined {
  const [maps, setMaps] = useState<readonly EditionMap[]>();
  useEffect(() => {
    if (isNeeded) loadEditionMaps(href).then(setMaps, () => setMaps([]));
  }, [href, isNeeded]);
  return isNeeded ? maps : NO_MAPS;
}
const NO_MAPS: readonly EditionMap[] = [];

/** Two self-assessments side by side, chosen from those of this browser. */
export default function ChecklistComparison(props: Props) {
  return (
    <InLanguage locale={props.tool.locale}>
      <ComparedChecklists {...props} />
    </InLanguage>
  );
}

function ComparedChecklists({ tool, names, itemsHref }: Props) {
  const label = useLabel();
  const listed = useStore($assessments, { ssr: () => ({ state: 'loading' }) as const });
  const { items, failed } = usePublishedItems(itemsHref);
  const all = useMemo(
    () =>
      (listed.state === 'read' ? listed.assessments : [])
        .filter(
          ({ instrument: { kind, id }, binned }) =>
            kind === tool.instrument.kind && id === tool.instrument.id && binned === null,
        )
        // Not by the latest change: what is written on this page would make two of them change places.
        .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1)),
    [listed, tool],
  );
  const { edition } = tool.program;
  const maps = useMaps(
    tool.mapsHref,
    all.some(({ instrument }) => instrument.edition !== edition),
  );
  /** As it stands in this edition; as it is where no map leads here. */
  const carried = (assessment: FilledAssessment): FilledAssessment =>
    carriedTo(edition, maps ?? [], assessment, { now: assessment.created, tab: TAB }) ?? assessment;
  const nameOf = (assessment: FilledAssessment) => comparedName(assessment, label);
  if (failed || listed.state === 'failed') return <p class="error">{label('checklist.failed')}</p>;
  if (!items || !maps || listed.state === 'loading') return <p class="hint">{label('gaps.loading')}</p>;
  return (
    <div class="tool comparison not-content">
      <PairChoice
        assessments={all}
        nameOf={nameOf}
        few={
          <p>
            {label('differences.few')} <a href={tool.workspaceHref}>{label('assessment.others')}</a>
          </p>
        }
      >
        {(first, second) => (
          <>
            {[first, second].some((each) => carried(each).instrument.edition !== edition) && (
              <p class="warning">{label('differences.otherEdition', { edition })}</p>
            )}
            <ChecklistDifferences
              key={`${first.id} ${second.id}`}
              pair={compareChecklists(items, carried(first).entries, carried(second).entries)}
              first={carried(first)}
              second={carried(second)}
              nameOf={nameOf}
              tool={tool}
              chapters={names.chapter}
            />
          </>
        )}
      </PairChoice>
    </div>
  );
}
