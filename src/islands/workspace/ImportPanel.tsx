import { useId, useState } from 'preact/hooks';
import { type ImportStep, importSteps, undecidedIn } from '../../domain/answers/importPlan.ts';
import type { KeptProfile } from '../../domain/profiles/file.ts';
import type { Encoding } from '../../files/decodeText.ts';
import { type Reader, readApart } from '../../files/workers/protocol.ts';
import WorkspaceWorker from '../../files/workers/workspaceWorker.ts?worker';
import type { OpenedFile, openWorkspaceFile } from '../../files/workspaceJson.ts';
import { loadEditionMaps } from '../../stores/current.ts';
import { TAB } from '../../stores/ids.ts';
import { imported } from '../../stores/imported.ts';
import { keepProfile } from '../../stores/profiles.ts';
import { faultOf, type SavingFault } from '../../stores/saver.ts';
import { FileField } from '../kit/FileField.tsx';
import { FileReadingStatus, useFileReading } from '../kit/FileReading.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { ImportStepField } from './ImportStep.tsx';
import { type Imported, runImport } from './importing.ts';
import { OpenTool } from './OpenTool.tsx';
import { nameFor, timeFor, useWorkspace } from './workspaceContext.ts';

const profilesIn = ({ read }: OpenedFile): readonly KeptProfile[] =>
  read.state === 'read' ? (read.file.profiles ?? []) : [];

/** Larger than any file that the tools write. */
const MAX_BYTES = 50 * 1024 * 1024;
/** Seconds. What is whole in a damaged file may be all that is left of somebody's work, and finding it takes its time. */
const LIMIT = 120;

const reader: Reader<Parameters<typeof openWorkspaceFile>, ReturnType<typeof openWorkspaceFile>> = {
  newWorker: () => new WorkspaceWorker(),
  loadHere: async () => (await imported(() => import('../../files/workspaceJson.ts'))).openWorkspaceFile,
};

type State =
  | { state: 'none' | 'tooLarge' | 'lost' | 'working' }
  | { state: 'done'; imported: readonly Imported[] }
  | { state: 'opened'; file: OpenedFile; encoding: Encoding | undefined; steps: readonly ImportStep[] }
  | { state: 'failed'; why: SavingFault; imported: readonly Imported[] };

/** Reads a file, shows what would happen, and does it when it is confirmed. */
export function ImportPanel() {
  const workspace = useWorkspace();
  const { label, assessments, mapsHref, program } = workspace;
  const [shown, show] = useState<State>({ state: 'none' });
  const reading = useFileReading(LIMIT);
  const id = useId();

  const open = async (file: File) => {
    if (file.size > MAX_BYTES) {
      show({ state: 'tooLarge' });
      return;
    }
    show({ state: 'none' });
    const opened = await reading.run(async (bounds) =>
      readApart(reader, [new Uint8Array(await file.arrayBuffer())], bounds),
    );
    if (opened === undefined) return;
    if (opened.state === 'lost') {
      show({ state: 'lost' });
      return;
    }
    const { read } = opened.read;
    const fromFile = read.state === 'read' ? read.file.assessments : [];
    const maps = fromFile.length > 0 ? await loadEditionMaps(mapsHref).catch(() => []) : [];
    const { edition } = program;
    const steps = importSteps(fromFile, assessments, { edition, maps, now: Date.now(), tab: TAB });
    show({ state: 'opened', file: opened.read, encoding: opened.encoding, steps });
  };
  const confirm = async (steps: readonly ImportStep[], profiles: readonly KeptProfile[]) => {
    const imported: Imported[] = [];
    show({ state: 'working' });
    try {
      for (const { hash, profile } of profiles) await keepProfile(hash, profile);
      await runImport(steps, workspace, (each) => imported.push(each));
      show({ state: 'done', imported });
    } catch (error) {
      show({ state: 'failed', why: faultOf(error), imported });
    }
  };

  return (
    <section aria-labelledby={`${id}-title`} class="import">
      <h2 id={`${id}-title`}>{label('import.title')}</h2>
      <FileField
        label={label('import.choose')}
        accept=".json,application/json"
        hint={label('import.hint')}
        drop={label('import.drop')}
        onFile={open}
      />
      <div role="status" {...NOT_TRANSLATED}>
        {(shown.state === 'tooLarge' || shown.state === 'lost') && (
          <p class="error">{label(`import.refused.${shown.state}`)}</p>
        )}
        {shown.state === 'working' && <p>{label('import.working')}</p>}
        {shown.state === 'done' && <p>{label('import.done')}</p>}
        {shown.state === 'failed' && (
          <p class="error">
            {label(`import.failed.${shown.why}`)}{' '}
            {shown.imported.length === 0
              ? label('import.failed.none')
              : label('import.failed.some', { count: shown.imported.length })}
          </p>
        )}
        {shown.state === 'opened' && <FileFacts file={shown.file} />}
        {shown.state === 'opened' && shown.encoding === 'GB18030' && (
          <p class="warning">{label('file.encoding', { encoding: shown.encoding })}</p>
        )}
      </div>
      <FileReadingStatus reading={reading} />
      {(shown.state === 'done' || shown.state === 'failed') && <ImportedList imported={shown.imported} />}
      {shown.state === 'opened' && shown.file.read.state === 'read' && (
        <Plan
          steps={shown.steps}
          onSteps={(steps) => show({ ...shown, steps })}
          onConfirm={() => void confirm(shown.steps, profilesIn(shown.file))}
          onCancel={() => show({ state: 'none' })}
        />
      )}
    </section>
  );
}

/** What kind of file it is, and what is wrong with it. */
function FileFacts({ file: { read, damage } }: { file: OpenedFile }) {
  const workspace = useWorkspace();
  const { label } = workspace;
  if (read.state === 'refused')
    return (
      <p class="error">
        {label(`import.refused.${read.why}`, { line: damage?.line ?? 0, column: damage?.column ?? 0 })}
      </p>
    );
  const { file, faults } = read;
  const made = Date.parse(file.made);
  return (
    <>
      {damage && <p class="error">{label('import.damaged', { line: damage.line, column: damage.column })}</p>}
      {read.state === 'readOnly' && <p class="error">{label('import.readOnly', { version: read.version })}</p>}
      {read.state === 'read' && read.migratedFrom !== undefined && (
        <p>{label('import.migrated', { version: read.migratedFrom })}</p>
      )}
      <p>
        {label('import.from', {
          made: Number.isNaN(made) ? file.made : timeFor(workspace, made),
          edition: file.edition,
        })}
      </p>
      <PlacesInFile said="import.faults" places={faults.map(({ place }) => place)} />
      {read.state === 'read' && <PlacesInFile said="import.unknown" places={read.unknown ?? []} />}
      {read.state === 'readOnly' && (
        <ul>
          {file.assessments.map((each) => (
            <li key={each.id}>
              {nameFor(workspace, each)}{' '}
              <span class="count" {...NOT_TRANSLATED}>
                {label(`workspace.kind.${each.instrument.kind}`)} ·{' '}
                {label('import.answers', { count: each.entries.filter(({ field }) => field === 'answer').length })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** How many places of a file something is said of, and the first of them. */
function PlacesInFile({ said, places }: { said: 'import.faults' | 'import.unknown'; places: readonly string[] }) {
  const { label } = useWorkspace();
  if (places.length === 0) return null;
  return (
    <details>
      <summary>{label(said, { count: places.length })}</summary>
      <ul>
        {places.slice(0, 100).map((place) => (
          <li key={place}>
            <code>{place}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

interface PlanProps {
  steps: readonly ImportStep[];
  onSteps: (steps: readonly ImportStep[]) => void;
  onConfirm: () => void;
  onCancel: () => void;
}

function Plan({ steps, onSteps, onConfirm, onCancel }: PlanProps) {
  const { label } = useWorkspace();
  const undecided = undecidedIn(steps);
  if (steps.length === 0) return <p>{label('import.nothing')}</p>;
  return (
    <>
      {steps.map((step, index) => (
        <ImportStepField
          key={step.assessment.id}
          step={step}
          onStep={(changed) => onSteps(steps.map((each, place) => (place === index ? changed : each)))}
        />
      ))}
      <div class="sticky import-confirm">
        <p role="status" {...NOT_TRANSLATED}>
          {undecided > 0 && label('import.undecided', { count: undecided })}
        </p>
        <div class="choices">
          <button type="button" class="primary" onClick={onConfirm}>
            {label('import.confirm')}
          </button>
          {undecided > 0 && (
            <button type="button" onClick={goToUndecided}>
              {label('import.next')}
            </button>
          )}
          <button type="button" onClick={onCancel}>
            {label('workspace.cancel')}
          </button>
        </div>
      </div>
    </>
  );
}

/** Puts the focus on the first conflict that nobody has decided. */
function goToUndecided({ currentTarget }: { currentTarget: HTMLElement }): void {
  const next = currentTarget.closest('.import')?.querySelector('.merge > [data-undecided=true]');
  next?.scrollIntoView({ block: 'center' });
  next?.querySelector('input')?.focus({ preventScroll: true });
}

/** What came in, with the way to go on with it. */
function ImportedList({ imported }: { imported: readonly Imported[] }) {
  const workspace = useWorkspace();
  if (imported.length === 0) return null;
  return (
    <ul class="imported">
      {imported.map(({ assessment, id }) => (
        <li key={id}>
          {nameFor(workspace, assessment)} <OpenTool assessment={{ ...assessment, id }} />
        </li>
      ))}
    </ul>
  );
}
