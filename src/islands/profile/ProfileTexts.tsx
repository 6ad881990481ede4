import { useId } from 'preact/hooks';
import type { LabelKey } from '../../domain/basics/labels.ts';
import type { LocalizedText } from '../../domain/basics/locale.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { useLabel, useLocale } from '../kit/words.tsx';
import type { Change } from './edits.ts';

interface Props {
  /** The thing that they belong to, and where it stands in the profile. */
  of: object;
  path: readonly (string | number)[];
  /** Names of the fields, in the order in which they are shown. */
  fields: readonly TextField[];
  /** Names of the figures that the texts may use in braces, with what they stand for now. */
  figures?: Readonly<Record<string, string>>;
  onChange: Change;
}

type TextField = 'title' | 'purpose' | 'status' | 'definition' | 'foundIn' | 'excluded' | 'example' | 'proof';

/** Texts of one thing in the language of the page. The other language is written on the page in that language. */
export function ProfileTexts({ of, path, fields, figures = {}, onChange }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const id = useId();
  const names = Object.entries(figures);
  return (
    <Disclosure summary={label('profile.texts')}>
      {() => (
        <>
          {fields.map((field) => {
            const text = (of as Readonly<Record<string, LocalizedText>>)[field];
            const words: LabelKey = `profile.text.${field}`;
            return (
              <p key={field} class="field">
                <label for={`${id}-${field}`}>{label(words)}</label>
                <textarea
                  id={`${id}-${field}`}
                  rows={field === 'title' ? 1 : 3}
                  value={text?.[locale] ?? ''}
                  onInput={({ currentTarget }) => onChange([...path, field, locale], currentTarget.value)}
                />
              </p>
            );
          })}
          {names.length > 0 && (
            <p class="hint">
              {label('profile.texts.figures', {
                list: names.map(([name, value]) => `{${name}} = ${value}`).join(label('list.separator')),
              })}
            </p>
          )}
          <p class="hint">{label('profile.texts.other')}</p>
        </>
      )}
    </Disclosure>
  );
}
