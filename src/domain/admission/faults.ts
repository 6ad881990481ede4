/** What can be wrong with rules of admission: broken names, and rules that could never decide anything. */
import { repeated } from '../basics/repeated.ts';
import { hasDecimals } from '../basics/rounding.ts';
import { type Diagram, valuesOf } from './decisionDiagram.ts';
import { type Comparison, type Expression, namesInExpression, partsOf } from './expression.ts';
import { admissionDiagrams, NOT_ASKED } from './ruleDiagrams.ts';
import type { AdmissionRules, Question } from './rules.ts';

/**
 * All faults, as messages for an editor; none means that the rules may be used.
 *
 * @param today a day by which dates are judged, such as the edition's: which conditions can be met hardly depends on it
 */
export function faultsOfAdmissionRules<Text>(rules: AdmissionRules<Text>, today: string): string[] {
  const faults = faultsOfNames(rules);
  // Diagrams need every name to hold.
  return faults.length > 0 ? faults : faultsOfReach(rules, today);
}

function faultsOfNames<Text>(rules: AdmissionRules<Text>): string[] {
  const { questions, conditions, gates, tiers, services, groups } = rules;
  const conditionIds = conditions.map(({ id }) => id);
  const rest = [...tiers, ...services];
  const read = conditions
    .flatMap(({ when }) => namesInExpression(when).questions)
    .concat(rest.flatMap(({ requires }) => namesInExpression(requires).questions));
  const named = [...gates, ...rest.flatMap(({ requires }) => namesInExpression(requires).conditions)];
  return [
    ...[groups, questions, conditions, tiers]
      .flatMap((list) => repeated(list.map(({ id }) => id)))
      .map((id) => `"${id}" stands twice: give each its own id`),
    ...repeated(services.map(({ service }) => service)).map((service) => `the service "${service}" stands twice`),
    ...repeated(gates).map((id) => `the gate "${id}" stands twice`),
    ...questions.flatMap((question) => faultsOfQuestion(rules, question)),
    ...questions
      .filter(({ id }) => !read.includes(id))
      .map(({ id }) => `the question "${id}" is used by no condition: use it or remove it`),
    ...conditionIds
      .filter((id) => !named.includes(id))
      .map((id) => `the condition "${id}" is no gate and no tier or service names it: use it or remove it`),
    ...gates.filter((id) => !conditionIds.includes(id)).map((id) => `the gate "${id}" is not a condition`),
    ...conditions.flatMap(({ id, when }) => [
      ...faultsOfExpression(rules, when).map((fault) => `in "${id}": ${fault}`),
      ...namesInExpression(when).conditions.map(
        (inner) => `"${id}" names the condition "${inner}": only tiers and services may name conditions`,
      ),
    ]),
    ...tiers.flatMap(({ id, requires }) => faultsOfExpression(rules, requires).map((fault) => `in "${id}": ${fault}`)),
    ...services.flatMap(({ service, requires }) =>
      faultsOfExpression(rules, requires).map((fault) => `in "${service}": ${fault}`),
    ),
  ];
}

function faultsOfQuestion<Text>({ groups }: AdmissionRules<Text>, question: Question<Text>): string[] {
  const faults = groups.some(({ id }) => id === question.group)
    ? []
    : [`"${question.id}" stands in the unknown group "${question.group}"`];
  if (question.kind === 'number' && !(question.min < question.max))
    faults.push(`"${question.id}": min must be below max`);
  if (question.kind === 'choice')
    faults.push(
      ...repeated(question.options.map(({ id }) => id)).map((id) => `"${question.id}" has the option "${id}" twice`),
    );
  return faults;
}

function faultsOfExpression<Text>(rules: AdmissionRules<Text>, expression: Expression): string[] {
  if ('question' in expression) return faultsOfComparison(rules, expression);
  if ('condition' in expression)
    return rules.conditions.some(({ id }) => id === expression.condition)
      ? []
      : [`there is no condition "${expression.condition}"`];
  const faults = partsOf(expression).flatMap((part) => faultsOfExpression(rules, part));
  if (partsOf(expression).length === 0) faults.push('an empty list decides nothing');
  if ('of' in expression && !(expression.count >= 1 && expression.count <= expression.of.length))
    faults.push(`count is ${expression.count}, but ${expression.of.length} are listed`);
  if ('not' in expression && namesInExpression(expression.not).conditions.length > 0)
    faults.push('"not" stands over a condition: it may stand over answers only');
  return faults;
}

function faultsOfComparison<Text>({ questions }: AdmissionRules<Text>, comparison: Comparison): string[] {
  const question = questions.find(({ id }) => id === comparison.question);
  if (!question) return [`there is no question "${comparison.question}"`];
  const unfit = [`"${question.id}" is a question of kind ${question.kind}: it cannot be compared like this`];
  switch (question.kind) {
    case 'yesNo':
      return 'is' in comparison ? [] : unfit;
    case 'choice':
      if (!('oneOf' in comparison)) return unfit;
      return comparison.oneOf
        .filter((option) => !question.options.some(({ id }) => id === option))
        .map((option) => `"${question.id}" has no option "${option}"`);
    case 'date':
      if ('never' in comparison) return question.never === undefined ? [`"${question.id}" does not offer "never"`] : [];
      return 'fullYears' in comparison || 'notPast' in comparison ? [] : unfit;
    case 'number': {
      const threshold = Object.values(comparison).find((value) => typeof value === 'number');
      if (threshold === undefined || 'fullYears' in comparison) return unfit;
      if (!hasDecimals(threshold, 1)) return [`${threshold} has more than one decimal`];
      return threshold >= question.min && threshold <= question.max
        ? []
        : [`${threshold} lies outside the range of "${question.id}"`];
    }
  }
}

function faultsOfReach<Text>(rules: AdmissionRules<Text>, today: string): string[] {
  const { forest, admissible, conditions, tier, services } = admissionDiagrams(rules, today);
  const withGates = (diagram: Diagram) =>
    valuesOf(forest.combine(admissible, diagram, (open, value) => (open === 1 ? value : NOT_ASKED)));
  const tiers = withGates(tier);
  const faults = [...conditions].flatMap(([id, diagram]) => {
    const values = valuesOf(diagram);
    if (!values.has(1)) return [`the condition "${id}" can never be met`];
    return values.has(0) ? [] : [`the condition "${id}" is always met: it decides nothing`];
  });
  if (!valuesOf(admissible).has(1)) faults.push('the gates can never all be met together');
  rules.tiers.forEach(({ id }, index) => {
    if (!tiers.has(index + 1))
      faults.push(`the tier "${id}" is never the result: it asks too much, or no more than the tier above`);
  });
  rules.services.forEach(({ service }, index) => {
    const diagram = services[index];
    if (!diagram) return;
    const values = withGates(diagram);
    if (!values.has(1)) faults.push(`the service "${service}" can never be offered with all gates met`);
    if (!valuesOf(diagram).has(0)) faults.push(`the service "${service}" may always be offered: it requires nothing`);
  });
  return faults;
}
