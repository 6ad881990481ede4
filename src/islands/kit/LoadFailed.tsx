import { $isOutdated } from '../../stores/imported.ts';
import { useStore } from './useStore.ts';
import { useLabel } from './words.tsx';

/** Says that a part of the program could not be had; when the site has changed meanwhile, loading it anew helps. */
export function LoadFailed({ message }: { message: string }) {
  const label = useLabel();
  const isOutdated = useStore($isOutdated, { ssr: () => false });
  return (
    <span class="error">
      {message}
      {isOutdated && (
        <>
          {' '}
          {label('newVersion')}{' '}
          <button type="button" onClick={() => location.reload()}>
            {label('newVersion.reload')}
          </button>
        </>
      )}
    </span>
  );
}
