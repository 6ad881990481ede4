import { useEffect, useState } from 'preact/hooks';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { quarantined, removeQuarantined } from '../../stores/assessments.ts';
import { keepsToItself } from '../../stores/browser.ts';
import { deleteEverything } from '../../stores/deleteEverything.ts';
import { setSharedComputer } from '../../stores/tabTables.ts';
import type { Quarantined } from '../../stores/workspace.ts';
import { QuickLeave, SharedComputerBanner } from '../answering/SharedComputer.tsx';
import { download } from '../kit/download.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useWorkspace } from './workspaceContext.ts';

/** How long the browser keeps everything, what it could not read, other people's computers, and the end of it all. */
export function StoragePanel({ deleted, onDeleted }: { deleted: boolean; onDeleted: () => void }) {
  const { label } = useWorkspace();
  return (
    <section aria-labelledby="desk-storage">
      <h2 id="desk-storage">{label('storage.title')}</h2>
      <p>{label('storage.noRequests')}</p>
      {!globalThis.isSecureContext && <p class="hint">{label('storage.insecure')}</p>}
      {!deleted && <Quarantine />}
      {!deleted && <Persistence />}
      <SharedComputer />
      <DeleteEverything onDeleted={onDeleted} />
    </section>
  );
}

/** `undefined` where the browser cannot say. */
type Persisted = boolean | undefined;

function Persistence() {
  const { label } = useWorkspace();
  const [persisted, setPersisted] = useState<Persisted>();
  const [refused, setRefused] = useState(false);
  const [usage, setUsage] = useState<{ used: number; quota: number }>();
  useEffect(() => {
    // Missing on plain http and in older browsers.
    navigator.storage?.persisted?.().then(setPersisted, () => {});
    navigator.storage?.estimate?.().then(
      ({ usage: used = 0, quota = 0 }) => setUsage({ used, quota }),
      () => {},
    );
  }, []);
  const ask = async () => {
    const granted = await navigator.storage.persist();
    setPersisted(granted);
    setRefused(!granted);
  };
  const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / 1_000_000));
  return (
    <>
      {usage && (
        <p class="hint">{label('storage.usage', { used: megabytes(usage.used), quota: megabytes(usage.quota) })}</p>
      )}
      <div role="status" {...NOT_TRANSLATED}>
        {persisted && <p>{label('storage.persisted')}</p>}
        {refused && <p>{label('storage.persist.refused')}</p>}
      </div>
      {persisted === false && (
        <p>
          {label('storage.persist.why')}{' '}
          <button type="button" onClick={() => void ask()}>
            {label('storage.persist')}
          </button>
        </p>
      )}
    </>
  );
}

function Quarantine() {
  const { label, assessments } = useWorkspace();
  const [found, setFound] = useState<readonly Quarantined[]>([]);
  const [saved, setSaved] = useState(false);
  // Reading the assessments is what finds it.
  useEffect(() => {
    quarantined().then(setFound, () => {});
  }, [assessments]);
  if (found.length === 0) return null;
  const save = () => {
    download(`${label('storage.quarantine.file')}-${dayInChina(Date.now())}.json`, JSON.stringify(found, null, 2));
    setSaved(true);
  };
  const remove = async () => {
    await removeQuarantined(found.map(({ id }) => id));
    setFound([]);
  };
  return (
    <div class="result">
      <p>{label('storage.quarantine', { count: found.length })}</p>
      <div class="choices">
        <button type="button" onClick={save}>
          {label('storage.quarantine.download')}
        </button>
        {saved && (
          <button type="button" onClick={() => void remove()}>
            {label('storage.quarantine.remove')}
          </button>
        )}
      </div>
    </div>
  );
}

function SharedComputer() {
  const { label } = useWorkspace();
  const turn = (on: boolean) => {
    setSharedComputer(on);
    // What is open belongs to the other place.
    location.reload();
  };
  return (
    <>
      <h3>{label('shared.title')}</h3>
      <p>{label('shared.explain')}</p>
      {keepsToItself && <SharedComputerBanner />}
      <div class="choices">
        <button type="button" onClick={() => turn(!keepsToItself)}>
          {label(keepsToItself ? 'shared.off' : 'shared.on')}
        </button>
        {!keepsToItself && <QuickLeave />}
      </div>
    </>
  );
}

function DeleteEverything({ onDeleted }: { onDeleted: () => void }) {
  const { label } = useWorkspace();
  const [sure, setSure] = useState(false);
  const [left, setLeft] = useState<readonly string[]>();
  const remove = async () => {
    onDeleted();
    setLeft(await deleteEverything());
    setSure(false);
  };
  return (
    <details class="danger-zone">
      <summary>{label('storage.danger')}</summary>
      <p>{label('storage.delete.explain')}</p>
      <div role="status" {...NOT_TRANSLATED}>
        {left && <p class="deleted">{label('storage.deleted', { count: left.length })}</p>}
        {left && left.length > 0 && <p class="error">{label('storage.deleted.left', { names: left.join(' · ') })}</p>}
      </div>
      {!left && (
        <div class="choices">
          <button
            type="button"
            class={sure ? 'danger' : undefined}
            onClick={() => (sure ? void remove() : setSure(true))}
          >
            {label(sure ? 'storage.delete.sure' : 'storage.delete')}
          </button>
          {sure && (
            <button type="button" onClick={() => setSure(false)}>
              {label('workspace.cancel')}
            </button>
          )}
        </div>
      )}
    </details>
  );
}
