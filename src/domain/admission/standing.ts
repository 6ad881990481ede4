/** What an organisation has, lacks, or was not asked: each condition by every answer that was given. */
import { type AnswerSheet, answerTo } from '../answers/answer.ts';
import { diagramsFor } from './admission.ts';
import { problemOf, type QuizValue, satisfies } from './answerClasses.ts';
import { supportOf } from './decisionDiagram.ts';
import { type Expression, partsOf } from './expression.ts';
import type { AdmissionRules, Question } from './rules.ts';

/**
 * The state of a condition, judged by every answer, even those that no longer affect the decision.
 *
 * `missing`: the answers say that it is not met · `notAsked`: a question that it rests on has no answer yet ·
 * `toFindOut`: what is left to know was answered with "cannot tell" · `have`: it is met
 */
export const STANDINGS = ['missing', 'notAsked', 'toFindOut', 'have'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The answer to a question, if it is a valid one. */
export function validAnswer<Text>(sheet: AnswerSheet, question: Question<Text>): QuizValue | undefined {
  const answer = answerTo(sheet, question.id);
  return answer?.state === 'value' && problemOf(question, answer.value) === undefined
    ? (answer.value as QuizValue)
    : undefined;
}

/**
 * By the id of the condition, in the order of the rules.
 *
 * @param today the day in China (see `dayInChina`)
 */
export function standingsOf<Text>(
  rules: AdmissionRules<Text>,
  sheet: AnswerSheet,
  today: string,
): ReadonlyMap<string, Standing> {
  const { forest, classes, conditions } = diagramsFor(rules, today);
  const standingOf = (id: string): Standing => {
    const rest = rules.questions.reduce((diagram, question, variable) => {
      const value = validAnswer(sheet, question);
      const choice = value === undefined ? undefined : classes[variable]?.classOf(value);
      return choice === undefined ? diagram : forest.restrict(diagram, variable, choice);
    }, conditions.get(id) ?? forest.leaf(0));
    if (rest === forest.leaf(1)) return 'have';
    if (rest === forest.leaf(0)) return 'missing';
    const left = [...supportOf([rest])].map((variable) => rules.questions[variable]?.id ?? '');
    return left.some((question) => answerTo(sheet, question) === undefined) ? 'notAsked' : 'toFindOut';
  };
  return new Map(rules.conditions.map(({ id }) => [id, standingOf(id)]));
}

/** Whether something holds by the answers; `undefined` while an answer that bears on it is missing. */
export function truthOf<Text>(
  rules: AdmissionRules<Text>,
  sheet: AnswerSheet,
  expression: Expression,
  today: string,
): boolean | undefined {
  if ('question' in expression) {
    const question = rules.questions.find(({ id }) => id === expression.question);
    const value = question && validAnswer(sheet, question);
    return value === undefined ? undefined : satisfies(value, expression, today);
  }
  if ('condition' in expression) {
    const named = rules.conditions.find(({ id }) => id === expression.condition);
    return named && truthOf(rules, sheet, named.when, today);
  }
  const parts = partsOf(expression).map((part) => truthOf(rules, sheet, part, today));
  if ('not' in expression) return parts[0] === undefined ? undefined : !parts[0];
  const wanted = 'all' in expression ? parts.length : 'of' in expression ? expression.count : 1;
  const certain = parts.filter((part) => part === true).length;
  const possible = parts.filter((part) => part !== false).length;
  if (certain >= wanted) return true;
  return possible < wanted ? false : undefined;
}
