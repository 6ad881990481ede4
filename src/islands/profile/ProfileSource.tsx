import { useId, useState } from 'preact/hooks';
import { contentHash } from '../../domain/basics/contentHash.ts';
import { faultsOfProfile } from '../../domain/profiles/faults.ts';
import type { ExplainedProfile } from '../../domain/profiles/profile.ts';
import type { Encoding } from '../../files/decodeText.ts';
import type { OpenedProfile, openProfileFile } from '../../files/profileYaml.ts';
import ProfileWorker from '../../files/workers/profileWorker.ts?worker';
import { type Reader, readApart } from '../../files/workers/protocol.ts';
import { imported } from '../../stores/imported.ts';
import { FileField } from '../kit/FileField.tsx';
import { FileReadingStatus, useFileReading } from '../kit/FileReading.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel, useLocale } from '../kit/words.tsx';

interface Props {
  choices: readonly ExplainedProfile[];
  base: ExplainedProfile | undefined;
  onTake: (profile: ExplainedProfile) => void;
}

/** Larger than any profile. */
const MAX_BYTES = 2 * 1024 * 1024;
/** Seconds. A sound profile takes a fraction of one. */
const LIMIT = 20;

const reader: Reader<Parameters<typeof openProfileFile>, ReturnType<typeof openProfileFile>> = {
  newWorker: () => new ProfileWorker(),
  loadHere: async () => (await imported(() => import('../../files/profileYaml.ts'))).openProfileFile,
};

/** Which profile to begin with: the page's, one that this browser keeps, or a file. */
export function ProfileSource({ choices, base, onTake }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const id = useId();
  const [refused, setRefused] = useState<OpenedProfile | 'tooLarge' | 'lost'>();
  const [encoding, setEncoding] = useState<Encoding>();
  const reading = useFileReading(LIMIT);
  const open = async (file: File) => {
    setRefused(file.size > MAX_BYTES ? 'tooLarge' : undefined);
    setEncoding(undefined);
    if (file.size > MAX_BYTES) return;
    const opened = await reading.run(async (bounds) =>
      readApart(reader, [new Uint8Array(await file.arrayBuffer())], bounds),
    );
    if (opened === undefined) return;
    if (opened.state === 'lost') {
      setRefused('lost');
      return;
    }
    setEncoding(opened.encoding);
    setRefused(opened.read.profile ? undefined : opened.read);
    // Faults in its figures are shown beside them, where they can be mended.
    if (opened.read.profile) onTake(opened.read.profile);
  };
  return (
    <section aria-label={label('profile.source')}>
      {choices.length > 1 && (
        <p class="field">
          <label for={`${id}-base`}>{label('profile.base')}</label>
          <select
            id={`${id}-base`}
            value={base && contentHash(base)}
            onChange={({ currentTarget }) => {
              const chosen = choices.find((each) => contentHash(each) === currentTarget.value);
              if (chosen) onTake(chosen);
            }}
          >
            {choices.map((each) => {
              const hash = contentHash(each);
              return (
                <option key={hash} value={hash}>
                  {label('profile.named', { title: each.title[locale], version: each.version, hash })}
                </option>
              );
            })}
          </select>
        </p>
      )}
      <FileField label={label('profile.open')} accept=".yaml,.yml,.json" onFile={open} />
      <div role="status" {...NOT_TRANSLATED}>
        {refused && <Refused refused={refused} />}
        {!refused && encoding === 'GB18030' && <p class="warning">{label('file.encoding', { encoding })}</p>}
      </div>
      <FileReadingStatus reading={reading} />
      {base && faultsOfProfile(base).length > 0 && <p class="error">{label('profile.open.faulty')}</p>}
    </section>
  );
}

function Refused({ refused }: { refused: OpenedProfile | 'tooLarge' | 'lost' }) {
  const label = useLabel();
  if (refused === 'tooLarge' || refused === 'lost') return <p class="error">{label(`profile.open.${refused}`)}</p>;
  if ('line' in refused) return <p class="error">{label('profile.open.notYaml', { line: refused.line })}</p>;
  return (
    <>
      <p class="error">{label('profile.open.refused', { count: refused.faults.length })}</p>
      <ul>
        {refused.faults.slice(0, 20).map(({ place, problem }) => (
          <li key={place}>
            <code>{place}</code> {label(`profile.problem.${problem}`)}
          </li>
        ))}
      </ul>
    </>
  );
}
