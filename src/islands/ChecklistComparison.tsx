import { useStore } from '@nanostores/preact';
import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import { type FilledAssessment, nameWithPeriod } from '../domain/assessment.ts';
import { compareChecklists } from '../domain/checklistPair.ts';
import { type Labels, phrase } from '../domain/labels.ts';
import type { Tool } from '../domain/tool.ts';
import { $assessments } from '../stores/assessments.ts';
import { ChecklistDifferences } from './parts/ChecklistDifferences.tsx';
import type { ItemNames, ShownItem } from './parts/checklistItems.ts';

interface Props {
  tool: Tool;
  names: ItemNames;
  /** Address of the items with their words. */
  itemsHref: string;
  labels: Labels;
}

/** Two self-assessments side by side, chosen from those of this browser. */
export default function ChecklistComparison({ tool, names, itemsHref, labels }: Props) {
  const listed = useStore($assessments, { ssr: () => ({ state: 'loading' }) as const });
  const [items, setItems] = useState<readonly ShownItem[]>();
  const [failed, setFailed] = useState(false);
  const [ids, setIds] = useState<readonly [string, string]>(['', '']);
  const id = useId();
  const label = (key: string, values?: Record<string, string | number>) => phrase(labels, key, values);
  useEffect(() => {
    fetch(itemsHref)
      .then((response) => response.json() as Promise<Record<string, Omit<ShownItem, 'key'>>>)
      .then(
        (all) => setItems(Object.entries(all).map(([key, item]) => ({ ...item, key }))),
        () => setFailed(true),
      );
  }, [itemsHref]);
  const all = useMemo(
    () =>
      (listed.state === 'read' ? listed.assessments : [])
        .filter(
          ({ instrument: { kind, id: of }, binned }) =>
            kind === 'checklist' && of === tool.instrument.id && binned === null,
        )
        // Not by the latest change: what is written on this page would make two of them change places.
        .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1)),
    [listed, tool],
  );
  const at = (place: 0 | 1) => all.find((each) => each.id === ids[place]) ?? all[place];
  const [first, second] = [at(0), at(1)];
  const pair = useMemo(
    () => items && first && second && compareChecklists(items, first.entries, second.entries),
    [items, first, second],
  );
  const nameOf = (assessment: FilledAssessment) =>
    nameWithPeriod(assessment) ||
    `${label('assessment.unnamed')} ${new Intl.DateTimeFormat(document.documentElement.lang).format(assessment.created)}`;
  if (failed || listed.state === 'failed') return <p class="error">{label('checklist.failed')}</p>;
  if (!items || listed.state === 'loading') return <p class="hint">{label('gaps.loading')}</p>;
  return (
    <div class="tool comparison not-content">
      {!first || !second ? (
        <p>
          {label('differences.few')} <a href={tool.workspaceHref}>{label('assessment.others')}</a>
        </p>
      ) : (
        <>
          <div class="choices">
            {([0, 1] as const).map((place) => (
              <p key={place} class="field">
                <label for={`${id}-${place}`}>{label(`differences.${place === 0 ? 'first' : 'second'}`)}</label>
                <select
                  id={`${id}-${place}`}
                  value={(place === 0 ? first : second).id}
                  onChange={({ currentTarget: { value } }) =>
                    setIds(place === 0 ? [value, second.id] : [first.id, value])
                  }
                >
                  {all.map((each) => (
                    <option key={each.id} value={each.id}>
                      {nameOf(each)}
                    </option>
                  ))}
                </select>
              </p>
            ))}
          </div>
          {first.id === second.id ? (
            <p class="error">{label('differences.same')}</p>
          ) : (
            pair && (
              <ChecklistDifferences
                key={`${first.id} ${second.id}`}
                {...{ pair, first, second, nameOf, label, tool, chapters: names.chapter }}
              />
            )
          )}
        </>
      )}
    </div>
  );
}
