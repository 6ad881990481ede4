/**
 * The process of service: steps with what goes in, what is done and what comes out, and the ways back.
 *
 * It is data, so that the picture and the words beside it cannot say different things.
 */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';

interface ProcessStep<Text = LocalizedText> {
  /** Key of the step in the catalogue. */
  step: string;
  /** Key of the role that is responsible. */
  role: string;
  inputs: readonly Text[];
  acts: readonly Text[];
  outputs: readonly Text[];
  /** Time limits, each with the clause that sets it. */
  limits: readonly { text: Text; clause: string }[];
  /** Ids of the forms that are filled in. */
  forms: readonly string[];
  /** Ways back to an earlier step. */
  returns: readonly { to: string; when: Text }[];
  /** What a crisis means for this step, and how it goes on afterwards. */
  interruption: Text;
}

/** `content/process.yaml`. */
export interface Process<Text = LocalizedText> {
  /** In their order. */
  steps: readonly ProcessStep<Text>[];
  /** What can happen in any step. */
  crisis: { when: Text; act: Text; resume: Text; clauses: readonly string[] };
  ending: { when: Text; act: Text; clauses: readonly string[] };
}

/** A way back, with the letter that stands for it in the picture. */
export interface WayBack<Text = LocalizedText> {
  letter: string;
  /** Indices of the steps. */
  from: number;
  to: number;
  when: Text;
}

/** Every way back in the order of the steps they leave: a, b, c … */
export function waysBack<Text>({ steps }: Process<Text>): WayBack<Text>[] {
  const indexOf = (key: string) => steps.findIndex(({ step }) => step === key);
  return steps
    .flatMap(({ returns }, from) => returns.map(({ to, when }) => ({ from, to: indexOf(to), when })))
    .map((way, index) => ({ letter: String.fromCharCode('a'.charCodeAt(0) + index), ...way }));
}

/** What is wrong within the process; references to catalogue, forms and clauses are checked where those are known. */
export function faultsOfProcess({ steps }: Process): string[] {
  const order = steps.map(({ step }) => step);
  return [
    ...repeated(order).map((step) => `the step "${step}" stands twice: keep one`),
    ...steps.flatMap(({ step, returns }, index) =>
      returns
        .filter(({ to }) => !order.slice(0, index).includes(to))
        .map(({ to }) => `"${step}" returns to "${to}", which is no earlier step: correct it`),
    ),
  ];
}
