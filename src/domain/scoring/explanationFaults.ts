/** What can be wrong with the words of a profile: texts that are empty, figures that are none, examples that give nothing. */
import { isBlank } from '../answers/answer.ts';
import { isLocalizedText, LOCALES, type LocalizedText } from '../basics/locale.ts';
import { isRecord } from '../basics/record.ts';
import type { ProfileFault } from '../profiles/faults.ts';
import { EXPLAINED_BY, figuresOfIndicator, figuresOfRedLine, unknownFigures } from '../profiles/figureNames.ts';
import { type ExplainedProfile, indicatorsOf } from '../profiles/profile.ts';
import { attainmentOf } from './attainment.ts';

/** All faults in the words; those in the figures are `faultsOfProfile`'s. */
export const faultsOfExplanation = (profile: ExplainedProfile): ProfileFault[] => [
  ...emptyTexts(profile, profile.id),
  ...indicatorsOf(profile).flatMap((indicator) => [
    ...EXPLAINED_BY.flatMap((name) => wrongFigures(indicator.id, indicator[name], figuresOfIndicator(indicator))),
    ...(indicator.worked ?? []).flatMap(({ when, ...input }): ProfileFault[] =>
      attainmentOf(indicator, input, profile.limits).kind === 'attained'
        ? []
        : [
            {
              place: indicator.id,
              code: 'example',
              message: `the example "${when[LOCALES[0]]}" gives no value: write the inputs of a "${indicator.kind}" indicator`,
            },
          ],
    ),
  ]),
  ...profile.redLines.flatMap((line) => wrongFigures(line.id, line.proof, figuresOfRedLine(line))),
];

/** Texts without a word in one language, at the nearest id above them. */
function emptyTexts(value: unknown, place: string): ProfileFault[] {
  if (Array.isArray(value)) return value.flatMap((each) => emptyTexts(each, place));
  if (!isRecord(value)) return [];
  if (isLocalizedText(value))
    return LOCALES.filter((locale) => isBlank(value[locale])).map((locale) => ({
      place,
      code: 'text',
      message: `a text is empty in ${locale}: write it`,
    }));
  const own = typeof value['id'] === 'string' ? value['id'] : place;
  return Object.values(value).flatMap((each) => emptyTexts(each, own));
}

const wrongFigures = (
  place: string,
  text: LocalizedText,
  figures: Parameters<typeof unknownFigures>[1],
): ProfileFault[] =>
  LOCALES.flatMap((locale) => unknownFigures(text[locale], figures)).map((name) => ({
    place,
    code: 'text',
    message: `"{${name}}" is no figure of it: name one of ${Object.keys(figures).join(', ') || 'none'}`,
  }));
