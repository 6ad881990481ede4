import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Answer, AnswerSheet } from '../../domain/answers/answer.ts';
import { answerTo } from '../../domain/answers/answer.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { capsTexts } from '../../domain/reports/evaluationWords.ts';
import { capsOf } from '../../domain/scoring/caps.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import type { Evaluation } from '../../domain/scoring/result.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import { useAnnounced } from '../kit/announce.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel, useLocale } from '../kit/words.tsx';
import { usePrinted } from './evaluationWords.ts';
import { MovedIndicator } from './MovedIndicator.tsx';
import { profileInWords } from './profileWords.ts';

interface Props {
  profile: Profile<string>;
  evaluation: Evaluation<string>;
}

const NOTHING: AnswerSheet = {};

/** Moves what was counted, to see what would become of the result and what caps it. Nothing of it is saved. */
export default function WhatIf({ profile, evaluation }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const surroundings = useSurroundings();
  const answers = useSheet(surroundings.store);
  const { range, outcome } = usePrinted(profile);
  const [tried, setTried] = useState<AnswerSheet>(NOTHING);
  const [worded, setWorded] = useState(profile);
  useEffect(() => {
    // Without them the titles say what is moved, and units are missing.
    profileInWords(surroundings, profile, locale).then(setWorded, () => {});
  }, [surroundings, profile, locale]);
  const result = useMemo(() => evaluate(profile, { ...answers, ...tried }), [profile, answers, tried]);
  const caps = useMemo(() => capsTexts(profile, result, capsOf(profile, result), label), [profile, result]);
  const summary = ({ score, possible }: Evaluation<string>) =>
    label('evaluation.try.result', {
      score: range(score),
      grades: possible.map(outcome).join(label('list.separator')),
    });
  useAnnounced('try', `${label('evaluation.try.then')} ${summary(result)}`);
  const onTry = (id: string, answer: Answer) => setTried((before) => ({ ...before, [id]: answer }));
  return (
    <div class="try">
      <p class="hint">{label('evaluation.try.explain')}</p>
      <div class="try-result">
        <p>
          {label('evaluation.try.now')} {summary(evaluation)}
        </p>
        <p role="status" aria-live="off" {...NOT_TRANSLATED}>
          <strong>
            {label('evaluation.try.then')} {summary(result)}
          </strong>
        </p>
        <button type="button" disabled={tried === NOTHING} onClick={() => setTried(NOTHING)}>
          {label('evaluation.try.reset')}
        </button>
      </div>
      <h3>{label('evaluation.caps')}</h3>
      {caps.length === 0 && <p>{label('evaluation.caps.none')}</p>}
      <ul {...NOT_TRANSLATED}>
        {caps.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {worded.dimensions.map(({ id, title, indicators }) => (
        <fieldset key={id} class="plain">
          <legend>{title}</legend>
          {indicators.map((indicator) => {
            const found = result.indicators.find((each) => each.indicator.id === indicator.id);
            // What does not apply stays so.
            return found === undefined || found.attainment === null ? null : (
              <MovedIndicator
                key={indicator.id}
                indicator={indicator}
                limits={profile.limits}
                filled={answerTo(answers, indicator.id)}
                tried={answerTo(tried, indicator.id)}
                result={found}
                onTry={onTry}
              />
            );
          })}
        </fieldset>
      ))}
    </div>
  );
}
