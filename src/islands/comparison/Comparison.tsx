import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { $assessments } from '../../stores/assessments.ts';
import { comparedName } from '../answering/comparedName.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { useStore } from '../kit/useStore.ts';
import { InLanguage, useLabel } from '../kit/words.tsx';
import { useKeptProfiles } from './comparedProfiles.ts';
import { InviteRaters } from './InviteRaters.tsx';
import { MergedRaters } from './MergedRaters.tsx';
import { PairTable } from './PairTable.tsx';
import { RankedTable } from './RankedTable.tsx';
import { TableImport } from './TableImport.tsx';
import { Trend } from './Trend.tsx';

interface Props {
  tool: Tool;
  /** With the words of its inputs. */
  profile: Profile<string>;
}

/** With more than these the choice of evaluations is folded away. */
const MAX_UNFOLDED = 8;

const VIEWS = ['ranks', 'raters', 'trend', 'pair'] as const;

/** Several evaluations side by side: organisations ranked, or raters of one organisation merged. */
export default function Comparison(props: Props) {
  return (
    <InLanguage locale={props.tool.locale}>
      <ComparedEvaluations {...props} />
    </InLanguage>
  );
}

function ComparedEvaluations({ tool, profile }: Props) {
  const label = useLabel();
  const listed = useStore($assessments, { ssr: () => ({ state: 'loading' }) as const });
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useState<(typeof VIEWS)[number]>('ranks');
  const [hash, setHash] = useState(tool.instrument.hash);
  const all = useMemo(
    () =>
      (listed.state === 'read' ? listed.assessments : [])
        .filter(
          ({ instrument: { kind, id }, archived, binned }) =>
            kind === 'evaluation' && id === tool.instrument.id && !archived && binned === null,
        )
        // Not by the latest change: what is written on this page would make two of them change places.
        .sort((a, b) => a.created - b.created || (a.id < b.id ? -1 : 1)),
    [listed, tool],
  );
  const chosen = all.filter(({ id }) => !left.has(id));
  const nameOf = (assessment: FilledAssessment) => comparedName(assessment, label);
  const toggle = (id: string, isOn: boolean) =>
    setLeft(new Set(isOn ? [...left].filter((each) => each !== id) : [...left, id]));
  const kept = useKeptProfiles(tool, profile);
  const used = new Set([tool.instrument.hash, ...all.map(({ instrument }) => instrument.hash)]);
  const profiles = kept.filter(({ instrument }) => used.has(instrument.hash));
  const by = profiles.find(({ instrument }) => instrument.hash === hash) ?? profiles[0];
  const shared = {
    tool: by ? { ...tool, instrument: by.instrument } : tool,
    profile: by?.profile ?? profile,
    assessments: chosen,
    nameOf,
  };
  if (!ready || listed.state === 'loading') return <p class="hint">{label('workspace.loading')}</p>;
  return (
    <div class="tool comparison not-content">
      {listed.state === 'failed' && <p class="error">{label('workspace.failed')}</p>}
      {all.length === 0 && (
        <p>
          {label('comparison.none')} <a href={tool.workspaceHref}>{label('assessment.others')}</a>
        </p>
      )}
      {all.length > 0 && (
        <>
          <Folded
            summary={label('comparison.whichOf', { chosen: chosen.length, all: all.length })}
            isFolded={all.length > MAX_UNFOLDED}
          >
            <fieldset class="choices">
              <legend>{label('comparison.which')}</legend>
              {all.map((each) => (
                <ChoiceField
                  key={each.id}
                  type="checkbox"
                  checked={!left.has(each.id)}
                  onChange={({ currentTarget }) => toggle(each.id, currentTarget.checked)}
                >
                  {nameOf(each)}
                </ChoiceField>
              ))}
            </fieldset>
          </Folded>
          {profiles.length > 1 && (
            <p class="field">
              <label for="compared-profile">{label('comparison.by')}</label>
              <select
                id="compared-profile"
                value={by?.instrument.hash}
                onChange={({ currentTarget }) => setHash(currentTarget.value)}
              >
                {profiles.map(({ instrument, profile: { title } }) => (
                  <option key={instrument.hash} value={instrument.hash}>
                    {label('profile.named', { title, version: instrument.version, hash: instrument.hash })}
                  </option>
                ))}
              </select>
            </p>
          )}
          <div class="choices" role="radiogroup" aria-label={label('comparison.view')}>
            {VIEWS.map((each) => (
              <ChoiceField
                key={each}
                type="radio"
                name="comparison-view"
                checked={view === each}
                onChange={() => setView(each)}
              >
                {label(`comparison.view.${each}`)}
              </ChoiceField>
            ))}
          </div>
          {view === 'ranks' && <RankedTable {...shared} />}
          {view === 'raters' && <MergedRaters {...shared} />}
          {view === 'trend' && <Trend {...shared} />}
          {view === 'pair' && <PairTable {...shared} />}
        </>
      )}
      {/* Also before there is anything to compare: the first evaluation may be the one that somebody is asked for. */}
      <InviteRaters tool={shared.tool} pageHash={tool.instrument.hash} />
      <TableImport profiles={kept} begin={by?.instrument.hash ?? ''} existing={all} />
    </div>
  );
}

interface FoldedProps {
  summary: string;
  isFolded: boolean;
  children: ComponentChildren;
}

/** Of thirteen organisations with three evaluators each, the choice alone would fill the first four screens of a telephone. */
const Folded = ({ summary, isFolded, children }: FoldedProps) =>
  isFolded ? (
    <details>
      <summary>{summary}</summary>
      {children}
    </details>
  ) : (
    children
  );
