import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { imported } from '../../stores/imported.ts';
import { LoadFailed } from './LoadFailed.tsx';
import { useNamedFold } from './useNamedFold.ts';

interface Props<P> {
  /** Gives it an address behind the "#". */
  name?: string;
  summary: string;
  /** Said when it could not be loaded. */
  failed: string;
  load: () => Promise<{ default: ComponentType<P> }>;
  /** Loads what the part shows along with it, so that opening it again tries again for both. */
  loadData?: () => Promise<unknown>;
  props: P;
}

/** A part of a page whose code is loaded when someone opens it. */
export function LazyDetails<P extends object>({ name, summary, failed: message, load, loadData, props }: Props<P>) {
  const [Loaded, setLoaded] = useState<ComponentType<P>>();
  const [failed, setFailed] = useState(false);
  const start = () => {
    // A function would be called as an update of the state.
    Promise.all([imported(load), loadData?.()]).then(
      ([module]) => setLoaded(() => module.default),
      () => setFailed(true),
    );
  };
  const details = useRef<HTMLDetailsElement>(null);
  useNamedFold(details, name);
  useEffect(() => {
    // Opened before that: nobody will tell.
    if (details.current?.open) start();
  }, []);
  return (
    <details
      ref={details}
      id={name}
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && !Loaded) start();
      }}
    >
      <summary>{summary}</summary>
      {failed && !Loaded && (
        <p>
          <LoadFailed message={message} />
        </p>
      )}
      {Loaded && <Loaded {...props} />}
    </details>
  );
}
