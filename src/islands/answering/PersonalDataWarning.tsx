import { findPersonalData, maskPersonalData } from '../../domain/answers/personalData.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  text: string;
  onMask: (masked: string) => void;
}

/** Says, as someone types, that a text seems to name a person, and masks it at one press. Nothing leaves the page. */
export function PersonalDataWarning({ text, onMask }: Props) {
  const label = useLabel();
  const kinds = [...new Set(findPersonalData(text).map(({ kind }) => kind))];
  return (
    <div role="status" {...NOT_TRANSLATED} class="privacy">
      {kinds.length > 0 && (
        <p class="warning">
          {label('privacy.found', {
            what: kinds.map((kind) => label(`privacy.${kind}`)).join(label('list.separator')),
          })}{' '}
          <button type="button" onClick={() => onMask(maskPersonalData(text))}>
            {label('privacy.mask')}
          </button>
        </p>
      )}
    </div>
  );
}
