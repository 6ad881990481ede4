import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Tool } from '../../domain/answers/tool.ts';
import { contentHash } from '../../domain/basics/contentHash.ts';
import { faultsOfProfile } from '../../domain/profiles/faults.ts';
import type { ExplainedProfile } from '../../domain/profiles/profile.ts';
import { faultsOfExplanation } from '../../domain/scoring/explanationFaults.ts';
import { createAssessment } from '../../stores/assessments.ts';
import { imported } from '../../stores/imported.ts';
import { $profileDraft } from '../../stores/profileDraft.ts';
import { instrumentWith, keepProfile, keptProfiles, publishedProfile } from '../../stores/profiles.ts';
import { download } from '../kit/download.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { InLanguage, useLabel, useLocale } from '../kit/words.tsx';
import type { Change } from './edits.ts';
import { ProfileChanges } from './ProfileChanges.tsx';
import { ProfileFaults } from './ProfileFaults.tsx';
import { ProfileIndicators } from './ProfileIndicators.tsx';
import { ProfileRules } from './ProfileRules.tsx';
import { ProfileSource } from './ProfileSource.tsx';
import { ProfileTexts } from './ProfileTexts.tsx';

interface Props {
  tool: Tool;
  evaluationHref: string;
}

/** A district's own weights, targets, grades and red lines: changed here, checked at every key, kept or taken away. */
export default function ProfileEditor(props: Props) {
  return (
    <InLanguage locale={props.tool.locale}>
      <Editor {...props} />
    </InLanguage>
  );
}

function Editor({ tool, evaluationHref }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const [base, setBase] = useState<ExplainedProfile>();
  const [common, setCommon] = useState<ExplainedProfile>();
  const [profile, setProfile] = useState<ExplainedProfile>();
  const [choices, setChoices] = useState<readonly ExplainedProfile[]>([]);
  const [said, say] = useState('');

  useEffect(() => {
    const begin = async () => {
      const [published, kept] = await Promise.all([publishedProfile(tool), keptProfiles().catch(() => [])]);
      const others = kept.filter(({ hash }) => hash !== tool.instrument.hash).map((each) => each.profile);
      setChoices([...(published ? [published] : []), ...others]);
      setCommon(published);
      setBase(published);
      setProfile($profileDraft.get() ?? published);
    };
    begin().catch(() => say(label('profile.failed')));
  }, []);

  const faults = useMemo(
    () => (profile ? [...faultsOfProfile(profile), ...faultsOfExplanation(profile)] : []),
    [profile],
  );
  if (!profile)
    return (
      <p role="status" {...NOT_TRANSLATED}>
        {said || label('profile.loading')}
      </p>
    );

  const change: Change = (path, value) => {
    const changed = withValue(profile, path, value) as ExplainedProfile;
    setProfile(changed);
    $profileDraft.set(changed);
  };
  const take = (other: ExplainedProfile) => {
    setBase(other);
    setProfile(other);
    $profileDraft.set(undefined);
  };
  const begin = async () => {
    try {
      const hash = contentHash(profile);
      await keepProfile(hash, profile);
      await createAssessment(instrumentWith(tool, hash, profile.version), profile.title[locale]);
      location.assign(evaluationHref);
    } catch {
      say(label('profile.failed.keep'));
    }
  };
  const save = async () => {
    try {
      const { writeProfileYaml } = await imported(() => import('../../files/profileYaml.ts'));
      download(`${profile.id}-${profile.version}.yaml`, writeProfileYaml(profile), 'application/yaml');
      say('');
    } catch {
      say(label('report.failed'));
    }
  };
  const isChanged = base !== undefined && contentHash(base) !== contentHash(profile);
  return (
    <div class="tool not-content profile-editor">
      <ProfileSource choices={choices} base={base} onTake={take} />
      <p class="field">
        <label for="profile-title">{label('profile.title')}</label>
        <input
          id="profile-title"
          type="text"
          value={profile.title[locale]}
          onInput={({ currentTarget }) => change(['title', locale], currentTarget.value)}
        />
      </p>
      <p class="field">
        <label for="profile-id">{label('profile.id')}</label>
        <input
          id="profile-id"
          type="text"
          value={profile.id}
          autocapitalize="none"
          onInput={({ currentTarget }) => change(['id'], currentTarget.value.trim())}
        />
      </p>
      <ProfileTexts of={profile} path={[]} fields={['status']} onChange={change} />
      <p class="hint">
        {label('profile.version', { version: profile.version })}{' '}
        {isChanged && profile.version === base?.version && (
          <button type="button" onClick={() => change(['version'], profile.version + 1)}>
            {label('profile.version.raise')}
          </button>
        )}
      </p>
      <ProfileIndicators profile={profile} onChange={change} />
      <ProfileRules profile={profile} onChange={change} />
      {common && <ProfileChanges base={common} profile={profile} />}
      <div class="choices">
        <button type="button" class="primary" disabled={faults.length > 0} onClick={() => void begin()}>
          {label('profile.begin')}
        </button>
        <button type="button" disabled={faults.length > 0} onClick={() => void save()}>
          {label('profile.save')}
        </button>
        {isChanged && base && (
          <button type="button" onClick={() => take(base)}>
            {label('profile.undo')}
          </button>
        )}
      </div>
      <p role="status" {...NOT_TRANSLATED}>
        {said && <span class="error">{said}</span>}
      </p>
      <div class="sticky">
        <ProfileFaults profile={profile} faults={faults} />
      </div>
    </div>
  );
}

/** A copy in which one place has another value. */
function withValue(whole: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (Array.isArray(whole)) return whole.map((each, index) => (index === step ? withValue(each, rest, value) : each));
  const fields = (whole ?? {}) as Record<string, unknown>;
  const { [step]: own, ...others } = fields;
  const changed = withValue(own, rest, value);
  // In the order in which the fields stood; a field without a value is removed.
  if (changed === undefined) return others;
  return { ...fields, [step]: changed };
}
