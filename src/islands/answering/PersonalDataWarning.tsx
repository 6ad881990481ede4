import { findPersonalData, maskPersonalData } from '../../domain/answers/personalData.ts';
import { useLabel } from './assessmentHooks.ts';

interface Props {
  text: string;
  onMask: (masked: string) => void;
}

/** Says, as someone types, that a text seems to name a person, and masks it at one press. Nothing leaves the page. */
export function PersonalDataNotice({ text, onMask, label }: Props & { label: ReturnType<typeof useLabel> }) {
  const kinds = [...new Set(findPersonalData(text).map(({ kind }) => kind))];
  return (
    <div role="status" class="privacy">
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

/** The same inside a tool. */
export const PersonalDataWarning = (props: Props) => <PersonalDataNotice {...props} label={useLabel()} />;
