import { useEffect, useMemo, useState } from 'preact/hooks';
import { findPersonalData, maskPersonalData } from '../../domain/answers/personalData.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  text: string;
  onMask: (masked: string) => void;
}

/** How long nothing is typed before a text is looked through: at each key it would hold up slow telephones. */
const PAUSE = 300;

/** Says, when someone pauses, that a text seems to name a person, and masks it at one press. Nothing leaves the page. */
export function PersonalDataWarning({ text, onMask }: Props) {
  const label = useLabel();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return undefined;
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text, settled]);
  const kinds = useMemo(() => [...new Set(findPersonalData(settled).map(({ kind }) => kind))], [settled]);
  const mask = () => {
    const masked = maskPersonalData(text);
    onMask(masked);
    setSettled(masked);
  };
  return (
    <div role="status" {...NOT_TRANSLATED} class="privacy">
      {kinds.length > 0 && (
        <p class="warning">
          {label('privacy.found', {
            what: kinds.map((kind) => label(`privacy.${kind}`)).join(label('list.separator')),
          })}{' '}
          <button type="button" onClick={mask}>
            {label('privacy.mask')}
          </button>
        </p>
      )}
    </div>
  );
}
