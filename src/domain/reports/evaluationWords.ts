/** What the guide wants a result to say beside its figures, in the same words on the page and in every file. */
import type { Label } from '../basics/labels.ts';
import { percentOf } from '../basics/rounding.ts';
import type { Profile, RedLine } from '../profiles/profile.ts';
import type { IndicatorState } from '../scoring/attainment.ts';
import type { Caps } from '../scoring/caps.ts';
import { printedFigures } from '../scoring/figures.ts';
import { VOID } from '../scoring/outcomes.ts';
import type { RedLineResult } from '../scoring/redLines.ts';
import type { Evaluation } from '../scoring/result.ts';

/** What a red line does to the result. */
export function redLineEffect(line: RedLine<string>, bands: Profile<string>['bands'], label: Label): string {
  const band = line.effect === 'cap' ? line.band : bands[0]?.id;
  return label(`redLine.${line.effect}`, {
    grade: bands.find(({ id }) => id === band)?.title ?? '',
    points: line.effect === 'deduct' ? line.points : '',
  });
}

/** The better grade that the score reaches, and the dimensions that deny it with their scores; `undefined` for none. */
export function heldDownText(
  profile: Profile<string>,
  evaluation: Evaluation<string>,
  label: Label,
): string | undefined {
  const { range, outcome, dimension } = printedFigures(profile, label);
  const { heldDown, dimensions } = evaluation;
  if (!heldDown) return undefined;
  const scored = (id: string) =>
    label('evaluation.dimension.scored', {
      dimension: dimension(id),
      score: range(dimensions.find((each) => each.id === id)?.score ?? null),
    });
  return label('evaluation.heldDown', {
    grade: outcome(heldDown.band),
    dimensions: heldDown.dimensions.map(scored).join(label('list.separator')),
  });
}

/** The weight of what does not apply, and when it is too much for a grade. */
export const notApplicableText = (
  { limits }: Profile<string>,
  { notApplicable, determinable }: Evaluation<string>,
  label: Label,
): string =>
  label(determinable ? 'evaluation.naSum' : 'evaluation.notDeterminable', {
    weight: notApplicable.weight,
    most: limits.maxNotApplicable,
  });

export const lowConfidenceText = ({ limits }: Pick<Profile<string>, 'limits'>, label: Label): string =>
  label('indicator.lowConfidence', { responses: limits.minResponses, rate: percentOf(limits.minResponseRate) });

export const fewCasesText = ({ limits }: Pick<Profile<string>, 'limits'>, label: Label): string =>
  label('indicator.fewCases', { least: limits.minCases ?? 0 });

/** What one more case would leave of an attainment, where few cases leave it open; `undefined` for one figure. */
export const endsText = (
  state: IndicatorState,
  { limits }: Pick<Profile<string>, 'limits'>,
  label: Label,
): string | undefined =>
  state.state === 'value' && state.ends
    ? label('indicator.ends', {
        least: limits.minDecisive ?? 0,
        low: percentOf(state.ends.low),
        high: percentOf(state.ends.high),
      })
    : undefined;

/** What stands before the grade, or before those that are still possible. */
export const gradeHead = ({ possible }: Pick<Evaluation<string>, 'possible'>, label: Label): string =>
  label(possible.length === 1 ? 'evaluation.decided' : 'evaluation.possible');

/** The score; one that is or may become void is for information only. */
export const scoreText = (profile: Profile<string>, { score, possible }: Evaluation<string>, label: Label): string => {
  const shown = printedFigures(profile, label).range(score);
  return possible.includes(VOID) ? label('evaluation.score.forInformation', { score: shown }) : shown;
};

/** One affirmed red line with what it does. */
export const affirmedText = ({ line }: RedLineResult<string>, bands: Profile<string>['bands'], label: Label): string =>
  label('evaluation.redLine.affirmed', { line: line.title, effect: redLineEffect(line, bands, label) });

/**
 * Everything that is said of a result, in the order in which chapter 17 builds it: score, the other reading, red lines, grade
 * with its conditions, then what is missing or weak.
 *
 * @param fewCases ids of the indicators whose figures rest on few cases
 */
export function resultLines(
  profile: Profile<string>,
  evaluation: Evaluation<string>,
  fewCases: readonly string[],
  label: Label,
): string[] {
  const { range, outcomes } = printedFigures(profile, label);
  const { indicators, redLines, possible, notApplicable } = evaluation;
  const titles = (wanted: readonly { indicator: { title: string } }[]) =>
    wanted.map(({ indicator }) => indicator.title).join(label('list.separator'));
  const listed = (name: 'unanswered' | 'lowConfidence' | 'fewCases' | 'ends', wanted: typeof indicators) =>
    wanted.length === 0 ? [] : [label(`evaluation.${name}.list`, { list: titles(wanted) })];
  const affirmed = redLines.filter(({ state }) => state === 'yes');
  const open = redLines.filter(({ state }) => state === 'open').length;
  const heldDown = heldDownText(profile, evaluation, label);
  return [
    `${label('evaluation.score')} ${scoreText(profile, evaluation, label)}`,
    `${label('evaluation.naAsZero')} ${range(evaluation.naAsZero)}`,
    ...(notApplicable.weight > 0 || !evaluation.determinable ? [notApplicableText(profile, evaluation, label)] : []),
    affirmed.length === 0
      ? label('evaluation.redLines.none')
      : label('evaluation.redLines.affirmed', {
          list: affirmed.map((each) => affirmedText(each, profile.bands, label)).join(label('list.separator')),
        }),
    ...(open > 0 ? [label('evaluation.redLines.open', { count: open })] : []),
    ...(heldDown === undefined ? [] : [heldDown]),
    gradeHead(evaluation, label) + outcomes(possible),
    ...listed(
      'unanswered',
      indicators.filter(({ state }) => state.state === 'unanswered' || state.state === 'unknown'),
    ),
    ...listed(
      'lowConfidence',
      indicators.filter(({ state }) => state.state === 'value' && state.lowConfidence),
    ),
    ...listed(
      'fewCases',
      indicators.filter(({ indicator }) => fewCases.includes(indicator.id)),
    ),
    ...listed(
      'ends',
      indicators.filter(({ state }) => state.state === 'value' && state.ends),
    ),
  ];
}

/** What holds a result down whatever else is attained, a sentence each; none where only the figures do. */
export function capsTexts(
  profile: Profile<string>,
  evaluation: Evaluation<string>,
  { ceiling, affirmed, open, full, fewCases }: Caps<string>,
  label: Label,
): string[] {
  const { outcomes } = printedFigures(profile, label);
  const list = (titles: readonly string[]) => titles.join(label('list.separator'));
  const titled = (ids: readonly string[]) =>
    list(evaluation.indicators.flatMap(({ indicator: { id, title } }) => (ids.includes(id) ? [title] : [])));
  const heldDown = heldDownText(profile, evaluation, label);
  return [
    ...(affirmed.length > 0
      ? [
          label('evaluation.redLines.affirmed', {
            list: list(affirmed.map((each) => affirmedText(each, profile.bands, label))),
          }),
        ]
      : []),
    ...(open.length > 0 ? [label('evaluation.caps.open', { list: list(open.map(({ line }) => line.title)) })] : []),
    ...(evaluation.determinable ? [] : [notApplicableText(profile, evaluation, label)]),
    // The best grade is no cap.
    ...(ceiling.includes(profile.bands.at(-1)?.id ?? '')
      ? []
      : [label('evaluation.caps.ceiling', { grades: outcomes(ceiling) })]),
    ...(heldDown === undefined ? [] : [heldDown]),
    ...(fewCases.length > 0 ? [label('evaluation.ends.list', { list: titled(fewCases) })] : []),
    ...(full.length > 0 ? [label('evaluation.caps.full', { list: titled(full) })] : []),
  ];
}
