import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Scope } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import type { Stage } from '../../domain/clauses/stage.ts';
import type { PackChoice } from '../../domain/pack/chosen.ts';
import { holderNames, type PackNames } from '../../domain/pack/context.ts';
import { countsOf, packOf } from '../../domain/pack/pack.ts';
import type { PackData } from '../../domain/pack/packData.ts';
import { fetched } from '../../stores/fetched.ts';
import { imported } from '../../stores/imported.ts';
import { AssessmentBar } from '../answering/AssessmentBar.tsx';
import { usePlan, useReady, useSurroundings, useTool } from '../answering/assessmentHooks.ts';
import { InTool } from '../answering/InTool.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { downloadBlob } from '../kit/download.ts';
import { LoadFailed } from '../kit/LoadFailed.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel, useLocale } from '../kit/words.tsx';

interface Props {
  tool: Tool;
  /** What the services are called, by their key, in their order. */
  services: Readonly<Record<string, string>>;
  /** The stages that any paper has; none in a standard that does not say what comes first. */
  stages: readonly Stage[];
  /** Address of what the papers are made from. */
  dataHref: string;
}

/** Makes the blank papers of chosen services and stages, as one ZIP. */
export default function StarterPack({ tool, ...props }: Props) {
  const surroundings = useTool(tool);
  return (
    <InTool value={surroundings}>
      <Choices {...props} />
    </InTool>
  );
}

const NO_SCOPE: Scope = {};

/** What is chosen, and what it comes to. The choice is the pack's own: it changes nothing in the self-assessment. */
function Choices({ services, stages, dataHref }: Omit<Props, 'tool'>) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const ready = useReady(store);
  const scope = useStore(store.$scope, { ssr: () => NO_SCOPE });
  const { data, failed, read } = usePackData(dataHref);
  const names = useNames();
  const [chosenStages, setStages] = useState<readonly Stage[]>(stages.slice(0, 1));
  const [ownServices, setServices] = useState<readonly string[]>();
  const all = Object.keys(services);
  const chosenServices = ownServices ?? scope.services ?? all;
  const choice = useMemo(
    (): PackChoice => ({ scope: { ...scope, services: chosenServices }, stages: chosenStages }),
    [scope, chosenServices, chosenStages],
  );
  const toggled = <Key,>(order: readonly Key[], chosen: readonly Key[], key: Key, isOn: boolean): Key[] =>
    order.filter((each) => (each === key ? isOn : chosen.includes(each)));
  return (
    <div class="tool pack not-content">
      <AssessmentBar saves={false} />
      {stages.length > 0 && (
        <fieldset class="choices" disabled={!ready}>
          <legend>{label('pack.stages')}</legend>
          {stages.map((stage) => (
            <ChoiceField
              key={stage}
              type="checkbox"
              checked={chosenStages.includes(stage)}
              onChange={({ currentTarget }) => setStages(toggled(stages, chosenStages, stage, currentTarget.checked))}
            >
              {label(`stage.${stage}`)}
            </ChoiceField>
          ))}
        </fieldset>
      )}
      <fieldset class="choices" disabled={!ready}>
        <legend>{label('pack.services')}</legend>
        {Object.entries(services).map(([key, title]) => (
          <ChoiceField
            key={key}
            type="checkbox"
            checked={chosenServices.includes(key)}
            onChange={({ currentTarget }) => setServices(toggled(all, chosenServices, key, currentTarget.checked))}
          >
            {title}
          </ChoiceField>
        ))}
      </fieldset>
      <p class="hint">{label('pack.services.explain')}</p>
      <p class="hint" {...NOT_TRANSLATED}>
        {names.organisation === '' ? (
          <>
            {label('pack.noName')} <a href={tool.workspaceHref}>{label('pack.nameIt')}</a>
          </>
        ) : (
          label('pack.names', { name: names.organisation })
        )}
      </p>
      {data && ready ? (
        <Making data={data} choice={choice} names={names} />
      ) : (
        <p {...NOT_TRANSLATED}>
          {failed ? (
            <>
              <LoadFailed message={label('pack.unread')} />{' '}
              <button type="button" onClick={read}>
                {label('pack.again')}
              </button>
            </>
          ) : (
            label('pack.reading')
          )}
        </p>
      )}
    </div>
  );
}

/** What the papers are made from, once it is loaded; `read` tries again. */
function usePackData(href: string) {
  const [data, setData] = useState<PackData>();
  const [failed, setFailed] = useState(false);
  const read = () => {
    setFailed(false);
    fetched<PackData>(href).then(setData, () => setFailed(true));
  };
  useEffect(read, [href]);
  return { data, failed, read };
}

/** Whose papers they are, and who holds which post, as the self-assessment knows it. */
function useNames(): PackNames {
  const { store } = useSurroundings();
  const { name } = useStore(store.$head);
  const [team] = usePlan('team');
  const [holders] = usePlan('holders');
  return useMemo(
    () => ({ organisation: name, holders: holderNames({ ...(team && { team }), ...(holders && { holders }) }) }),
    [name, team, holders],
  );
}

type State =
  | { is: 'idle' | 'cancelled' | 'failed' }
  | { is: 'making'; done: number; all: number; control: AbortController }
  | { is: 'saved'; count: number; size: number };

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

interface MakingProps {
  data: PackData;
  choice: PackChoice;
  names: PackNames;
}

/** Says what the pack will hold, and makes it: the writers are loaded when they are asked for. */
function Making({ data, choice, names }: MakingProps) {
  const label = useLabel();
  const locale = useLocale();
  const [state, setState] = useState<State>({ is: 'idle' });
  const running = useRef<AbortController>();
  // Nobody waits for a pack any more once its page is gone.
  useEffect(() => () => running.current?.abort(), []);
  const counts = useMemo(() => countsOf(data, choice), [data, choice]);
  const make = async () => {
    const control = new AbortController();
    running.current = control;
    setState({ is: 'making', done: 0, all: counts.word + counts.excel + 1, control });
    try {
      const { packZip } = await imported(() => import('../../files/packZip.ts'));
      const now = Date.now();
      const zip = await packZip(packOf({ data, names, label }, choice), {
        language: locale,
        choicesName: label('pack.choices'),
        now,
        signal: control.signal,
        onFile: (done, all) => setState({ is: 'making', done, all, control }),
      });
      if (!zip) return setState({ is: 'cancelled' });
      downloadBlob(`${label('pack.file')}-${dayInChina(now)}.zip`, zip.blob);
      setState({ is: 'saved', count: zip.count, size: zip.blob.size });
    } catch {
      setState({ is: 'failed' });
    }
  };
  const isMaking = state.is === 'making';
  return (
    <>
      <p class="pack-counts" {...NOT_TRANSLATED}>
        {counts.all === 0 ? label('pack.none') : label('pack.counts', counts)}
      </p>
      {counts.all > 0 && <p class="hint">{label('pack.counts.explain')}</p>}
      <div class="choices">
        {/* Not disabled while it works: the focus would be lost. */}
        <button
          type="button"
          disabled={counts.all === 0}
          aria-disabled={isMaking}
          onClick={() => {
            if (!isMaking) void make();
          }}
        >
          {label('pack.make')}
        </button>
        {isMaking && (
          <button type="button" onClick={() => state.control.abort()}>
            {label('pack.cancel')}
          </button>
        )}
      </div>
      {isMaking && (
        <p {...NOT_TRANSLATED}>
          <label class="pack-progress">
            <progress value={state.done} max={state.all} />
            {label('pack.making', { done: Math.max(1, state.done), all: state.all })}
          </label>
        </p>
      )}
      <p role="status" {...NOT_TRANSLATED}>
        {state.is === 'failed' && <LoadFailed message={label('pack.failed')} />}
        {state.is === 'cancelled' && label('pack.cancelled')}
        {state.is === 'saved' && label('pack.saved', { count: state.count, size: megabytes(state.size) })}
      </p>
    </>
  );
}
