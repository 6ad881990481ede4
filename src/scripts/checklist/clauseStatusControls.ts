/** Shows and sets how clauses stand in the current self-assessment, in the line that says where they are asked. */
import { type Answer, answerTo, CONFORMITY_STATES } from '../../domain/answers/answer.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { type Label, type Labels, labelIn } from '../../domain/basics/labels.ts';
import { own } from '../../domain/basics/record.ts';
import type { AssessmentStore } from '../../stores/assessmentStore.ts';
import { currentAssessment } from '../../stores/current.ts';
import { fetched } from '../../stores/fetched.ts';

/** What the site publishes at `/data/clause-status.<language>.json`. */
interface Published {
  tool: Tool;
  labels: Labels;
}

const STATES = [...CONFORMITY_STATES, 'notApplicable', 'unknown'] as const;

/** @param href address of the tool and its words */
export async function showStatus(href: string): Promise<void> {
  const { tool, labels } = await fetched<Published>(href);
  const store = await currentAssessment(tool);
  const label = labelIn(labels);
  const controls = [...document.querySelectorAll<HTMLElement>('li[data-checkable]')].map((clause) =>
    controlOf(clause, store, label),
  );
  const drawAll = () => {
    for (const { draw } of controls) draw();
  };
  // Listening begins with the first reading of what is stored.
  store.$answers.subscribe(drawAll);
  store.$pending.subscribe(drawAll);
  store.$saving.subscribe((saving) => {
    const said = saving.state === 'failed' ? label(`saving.failed.${saving.why}`) : '';
    for (const { draw, say } of controls) {
      draw();
      say(said);
    }
  });
}

function controlOf(clause: HTMLElement, store: AssessmentStore, label: Label) {
  const number = clause.querySelector('.number')?.textContent ?? '';
  const field = document.createElement('select');
  field.setAttribute('aria-label', label('status.of', { number }));
  field.disabled = true;
  field.append(
    new Option(label('answer.unanswered'), ''),
    ...STATES.map((each) => new Option(label(`answer.${each}`), each)),
  );
  const reason = document.createElement('input');
  reason.type = 'text';
  reason.setAttribute('aria-label', label('status.reason', { number }));
  reason.placeholder = label('answer.reason');
  reason.autocomplete = 'off';
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  const control = document.createElement('span');
  control.className = 'clause-status';
  control.append(label('status.title'), field, reason, said);
  (clause.querySelector('.uses') ?? clause).append(control);

  let touched = false;
  const set = (answer: Answer | undefined) => {
    touched = true;
    store.setAnswer(clause.id, answer);
  };
  field.addEventListener('change', () => {
    const state = STATES.find((each) => each === field.value);
    // The reason comes next by keyboard, but takes no focus: arrow keys must get past "not applicable".
    set(state === undefined ? undefined : state === 'notApplicable' ? { state, reason: reason.value } : { state });
  });
  reason.addEventListener('input', () => set({ state: 'notApplicable', reason: reason.value }));
  return {
    draw() {
      const answer = answerTo(store.$answers.get(), clause.id);
      // An answer of an earlier edition is shown, and confirmed, in the checklist alone.
      const isPending = own(store.$pending.get(), clause.id) !== undefined;
      field.disabled = isPending || store.$saving.get().state === 'loading';
      field.options[0]?.replaceChildren(label(isPending ? 'status.pending' : 'answer.unanswered'));
      field.value = answer?.state ?? '';
      clause.dataset['state'] = answer?.state ?? 'unanswered';
      reason.hidden = answer?.state !== 'notApplicable';
      // Not while it is typed into: the caret would jump.
      if (answer?.state === 'notApplicable' && document.activeElement !== reason) reason.value = answer.reason;
    },
    /** Only beside what was changed here: forty times the same warning helps nobody. */
    say(text: string) {
      if (touched && said.textContent !== text) said.textContent = text;
    },
  };
}
