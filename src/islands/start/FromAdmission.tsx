import { useEffect, useState } from 'preact/hooks';
import { handedOver } from '../../domain/admission/handOver.ts';
import type { AdmissionRules } from '../../domain/admission/rules.ts';
import { standingsOf } from '../../domain/admission/standing.ts';
import { answersIn } from '../../domain/answers/entry.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { own } from '../../domain/basics/record.ts';
import { workspace } from '../../stores/browser.ts';
import { fetched } from '../../stores/fetched.ts';
import { useSurroundings } from '../answering/assessmentHooks.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

export interface FromAdmissionProps {
  /** Id of the assessment that was made with the quiz, and of its rules. */
  assessment: string;
  rules: string;
  /** Address of all rules of admission. */
  rulesHref: string;
}

interface PublishedRules {
  admission: readonly AdmissionRules[];
}

/** Brings over what the quiz was told: each answer waits at its clause until somebody confirms it. */
export default function FromAdmission({ assessment, rules: id, rulesHref }: FromAdmissionProps) {
  const label = useLabel();
  const { store } = useSurroundings();
  const [given, setGiven] = useState(0);
  const [said, say] = useState('');
  useEffect(() => {
    workspace.assessment(assessment).then(
      (found) => setGiven(found ? Object.keys(answersIn(found.entries)).length : 0),
      () => setGiven(0),
    );
  }, [assessment]);
  const bring = async () => {
    const [found, { admission }] = await Promise.all([
      workspace.assessment(assessment),
      fetched<PublishedRules>(rulesHref),
    ]);
    const rules = admission.find((each) => each.id === id);
    if (!found || !rules) return say(label('start.admission.failed'));
    const standings = standingsOf(rules, answersIn(found.entries), dayInChina(Date.now()));
    const all = [...handedOver(rules, standings, found.instrument.edition)];
    const fresh = all.filter(([item]) => !own(store.$answers.get(), item) && !own(store.$pending.get(), item));
    for (const [item, pending] of fresh) store.setPending(item, pending);
    say(label('start.admission.done', { count: fresh.length, kept: all.length - fresh.length }));
  };
  if (given === 0 && said === '') return null;
  return (
    <div class="from-admission">
      <p>{label('start.admission', { count: given })}</p>
      <p>
        <button type="button" onClick={() => void bring().catch(() => say(label('start.admission.failed')))}>
          {label('start.admission.bring')}
        </button>
      </p>
      <p role="status" {...NOT_TRANSLATED}>
        {said}
      </p>
    </div>
  );
}
