import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type AdmissionDecision, askingOrder, decideAdmission } from '../../domain/admission/admission.ts';
import { wayToNextTier } from '../../domain/admission/nextTier.ts';
import type { AdmissionRules } from '../../domain/admission/rules.ts';
import { standingsOf } from '../../domain/admission/standing.ts';
import { answerTo } from '../../domain/answers/answer.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { $quizMode } from '../../stores/settings.ts';
import { AskWhich, AssessmentBar } from '../answering/AssessmentBar.tsx';
import { useReady, useSheet, useSurroundings, useTool } from '../answering/assessmentHooks.ts';
import type { ClauseReference } from '../answering/clauseReference.ts';
import { InTool } from '../answering/InTool.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { isComposing } from '../kit/composing.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { AdmissionResult } from './AdmissionResult.tsx';
import { PreparationList } from './PreparationList.tsx';
import { QuestionField } from './QuestionField.tsx';

interface Props {
  tool: Tool;
  rules: AdmissionRules<string>;
  /** A day for the markup that is built before anyone visits. */
  builtOn: string;
  clauses: Readonly<Record<string, ClauseReference>>;
  services: Readonly<Record<string, string>>;
  /** The path of an organisation that begins, where the standard has one. */
  startHref?: string | undefined;
}

/** The admission quiz: all questions on one page, or one at a time. */
export default function AdmissionQuiz({ tool, rules, builtOn, clauses, services, startHref }: Props) {
  const surroundings = useTool(tool);
  const { store } = surroundings;
  const ready = useReady(store);
  const answers = useSheet(store);
  // Without scripts, and until answers are loaded, every question stands on the page.
  const mode = useStore($quizMode, { ssr: () => 'page' as const });
  const today = ready ? dayInChina(Date.now()) : builtOn;
  const decision = useMemo(() => decideAdmission(rules, answers, today), [rules, answers, today]);
  const nextTier = useMemo(() => wayToNextTier(rules, answers, decision), [rules, answers, decision]);
  const standings = useMemo(() => standingsOf(rules, answers, today), [rules, answers, today]);
  const Questions = ready && mode === 'steps' ? Steps : OnePage;

  return (
    <InTool value={surroundings}>
      <form class="tool not-content" autocomplete="off" onSubmit={(event) => event.preventDefault()}>
        {/* The first question is what one came for: what can wait stands below it. */}
        <AskWhich />
        <fieldset class="plain" disabled={!ready}>
          <Questions rules={rules} decision={decision} />
          <ModeSwitch mode={mode} />
        </fieldset>
        <AssessmentBar asks={false} />
        <AdmissionResult
          rules={rules}
          decision={decision}
          nextTier={nextTier}
          standings={standings}
          clauses={clauses}
          services={services}
          startHref={startHref}
        />
        <PreparationList rules={rules} decision={decision} nextTier={nextTier} clauses={clauses} services={services} />
        <Status decision={decision} />
      </form>
    </InTool>
  );
}

function ModeSwitch({ mode }: { mode: 'steps' | 'page' }) {
  const label = useLabel();
  return (
    <div class="choices" role="radiogroup" aria-label={label('quiz.mode')}>
      {(['steps', 'page'] as const).map((choice) => (
        <ChoiceField
          key={choice}
          type="radio"
          name="quiz-mode"
          checked={mode === choice}
          onChange={() => $quizMode.set(choice)}
        >
          {label(`quiz.mode.${choice}`)}
        </ChoiceField>
      ))}
    </div>
  );
}

interface QuestionsProps {
  rules: AdmissionRules<string>;
  decision: AdmissionDecision;
}

function OnePage({ rules, decision }: QuestionsProps) {
  return (
    <>
      {rules.groups.map(({ id, title }) => (
        <section key={id} aria-labelledby={`group-${id}`}>
          <h2 id={`group-${id}`}>{title}</h2>
          {rules.questions
            .filter(({ group }) => group === id)
            .map((question) => (
              <QuestionField key={question.id} question={question} skipped={decision.skipped.includes(question.id)} />
            ))}
        </section>
      ))}
    </>
  );
}

/** One question at a time: those that can still change something, first what decides most. */
function Steps({ rules, decision }: QuestionsProps) {
  const label = useLabel();
  const answers = useSheet(useSurroundings().store);
  const ids = rules.questions.map(({ id }) => id);
  const order = useMemo(() => askingOrder(rules, answers, decision), [rules, answers, decision]);
  // What no longer decides anything is asked only of who wants to know all that is missing.
  const [isWhole, askAll] = useState(false);
  const unasked = ids.filter((id) => answerTo(answers, id) === undefined && !order.includes(id));
  const next = isWhole ? [...order, ...unasked] : order;
  const [shown, setShown] = useState(next[0] ?? decision.toFindOut[0] ?? rules.questions[0]?.id);
  // "Back" leads to what was seen before, which need not be the question above in the rules.
  const [seen, setSeen] = useState<readonly string[]>([]);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const advancing = useRef(false);
  const current = rules.questions.find(({ id }) => id === shown);
  const isWorth = (id: string) => isWhole || !decision.skipped.includes(id);
  const before = seen.at(-1);
  const after = next.find((id) => id !== shown);
  const goesOn = current?.kind === 'number' || current?.kind === 'date' || (current && answerTo(answers, current.id));

  const show = (id: string) => {
    moved.current = true;
    if (shown !== undefined) setSeen([...seen, shown]);
    setShown(id);
  };
  const back = (id: string) => {
    moved.current = true;
    setSeen(seen.slice(0, -1));
    setShown(id);
  };
  // Enter in a field goes on, as everywhere else.
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isField = event.target instanceof HTMLInputElement && ['text', 'date'].includes(event.target.type);
      if (event.key !== 'Enter' || isComposing(event) || !isField || after === undefined) return;
      event.preventDefault();
      show(after);
    };
    const steps = place.current;
    steps?.addEventListener('keydown', onKey);
    return () => steps?.removeEventListener('keydown', onKey);
  });
  // A reader of the screen must hear the new question; nobody's focus is taken before they moved.
  useEffect(() => {
    if (moved.current) place.current?.querySelector('legend')?.focus();
  }, [shown]);
  // Which question comes next is known only once the answer has been taken into the decision.
  useEffect(() => {
    if (advancing.current && after !== undefined) show(after);
    advancing.current = false;
  }, [decision]);
  // A link to one question, from its clause or from the result, opens it.
  useEffect(() => {
    const follow = () => {
      const id = location.hash.replace(/^#question-/, '');
      if (ids.includes(id)) setShown(id);
    };
    follow();
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);

  if (!current) return null;
  const group = rules.groups.find(({ id }) => id === current.group);
  return (
    <div class="steps" ref={place}>
      <p class="hint">{group?.title}</p>
      <QuestionField
        key={current.id}
        question={current}
        skipped={!isWorth(current.id)}
        onChosen={() => {
          advancing.current = true;
        }}
      />
      <div class="choices">
        <button type="button" disabled={before === undefined} onClick={() => before !== undefined && back(before)}>
          {label('quiz.back')}
        </button>
        {/* A choice goes on by itself: a "next" in the place of the answer would skip the question after it. */}
        <button
          type="button"
          class={goesOn ? 'primary' : 'quiet apart'}
          disabled={after === undefined}
          onClick={() => after !== undefined && show(after)}
        >
          {label(goesOn ? 'quiz.next' : 'quiz.skip')}
        </button>
        {after === undefined && <a href="#result">{label('quiz.toResult')}</a>}
      </div>
      {after === undefined && unasked.length > 0 && !isWhole && (
        <p class="notice">
          {label('quiz.askAll.explain', { count: unasked.length })}{' '}
          <button
            type="button"
            onClick={() => {
              askAll(true);
              show(unasked[0] ?? current.id);
            }}
          >
            {label('quiz.askAll', { count: unasked.length })}
          </button>
        </p>
      )}
    </div>
  );
}

function Status({ decision }: { decision: AdmissionDecision }) {
  const label = useLabel();
  return (
    <div class="sticky">
      <p role="status" {...NOT_TRANSLATED}>
        <a href="#result">
          <strong>{label(`quiz.outcome.${decision.outcome}`)}</strong>
        </a>{' '}
        <span class="count" {...NOT_TRANSLATED}>
          {decision.open.length > 0
            ? label('quiz.openCount', { count: decision.open.length })
            : label('quiz.nothingOpen')}
        </span>
      </p>
    </div>
  );
}
