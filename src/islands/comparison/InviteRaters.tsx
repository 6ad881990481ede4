import { useId, useState } from 'preact/hooks';
import { MAX_NAME_LENGTH, MAX_PERIOD_LENGTH, MAX_RATER_LENGTH } from '../../domain/answers/assessment.ts';
import { packForLink, SHARE_FRAGMENT } from '../../domain/formats/shareLink.ts';
import { newAssessment } from '../../stores/current.ts';
import { imported } from '../../stores/imported.ts';
import { exportAssessments } from '../answering/exporting.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import type { ComparisonProps } from './comparison.ts';

const FIELDS = [
  ['name', 'comparison.invite.name', MAX_NAME_LENGTH],
  ['period', 'workspace.period', MAX_PERIOD_LENGTH],
  ['rater', 'workspace.rater', MAX_RATER_LENGTH],
] as const;

/** A blank evaluation for one more evaluator, with the profile to evaluate by: as a file, or as a link. */
export function InviteRaters({ tool, pageHash }: Pick<ComparisonProps, 'tool'> & { pageHash: string }) {
  const label = useLabel();
  const [naming, setNaming] = useState({ name: '', period: '', rater: '' });
  const [said, say] = useState('');
  const id = useId();
  const isNamed = naming.name.trim() !== '';
  const blank = () => {
    const [name, period, rater] = [naming.name.trim(), naming.period.trim(), naming.rater.trim()];
    const head = newAssessment(tool.instrument, undefined, name);
    return { ...head, ...(period && { period }), ...(rater && { rater }), entries: [] };
  };
  const attempt = (work: Promise<string>) => void work.then(say, () => say(label('report.failed')));
  const file = async () => {
    await exportAssessments([blank()], { program: tool.program, label }, false);
    return label('comparison.invite.file.done');
  };
  const link = async () => {
    const { canFold, fold } = await imported(() => import('../../files/linkCodec.ts'));
    if (!canFold()) return label('comparison.invite.link.unsupported');
    const folded = await fold(packForLink(blank(), { withText: true, now: Date.now() }));
    const made = new URL(`${tool.workspaceHref}${SHARE_FRAGMENT}${folded}`, location.href).href;
    try {
      await navigator.clipboard.writeText(made);
      return label('comparison.invite.link.copied');
    } catch {
      // Missing on plain http, or refused: it is shown to be copied by hand.
      return made;
    }
  };
  return (
    <details class="invite">
      <summary>{label('comparison.invite')}</summary>
      <p class="hint">{label('comparison.invite.explain')}</p>
      {FIELDS.map(([field, words, most]) => (
        <p key={field} class="field">
          <label for={`${id}-${field}`}>{label(words)}</label>
          <input
            id={`${id}-${field}`}
            type="text"
            maxLength={most}
            value={naming[field]}
            autocomplete="off"
            onInput={({ currentTarget }) => setNaming({ ...naming, [field]: currentTarget.value })}
          />
        </p>
      ))}
      <div class="choices">
        <button type="button" disabled={!isNamed} onClick={() => attempt(file())}>
          {label('comparison.invite.file')}
        </button>
        {/* A link carries no profile: who opens it uses that of the site. */}
        {tool.instrument.hash === pageHash && (
          <button type="button" disabled={!isNamed} onClick={() => attempt(link())}>
            {label('comparison.invite.link')}
          </button>
        )}
      </div>
      <p role="status" {...NOT_TRANSLATED} class="said">
        {said}
      </p>
    </details>
  );
}
