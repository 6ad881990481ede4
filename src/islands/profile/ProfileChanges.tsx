import type { Label, LabelKey } from '../../domain/basics/labels.ts';
import { type Locale, localize } from '../../domain/basics/locale.ts';
import { type ExplainedProfile, indicatorsOf } from '../../domain/profiles/profile.ts';
import { type ChangedValue, profileChanges } from '../../domain/profiles/profileChanges.ts';
import { NO_FIGURE } from '../../domain/scoring/figures.ts';
import { Disclosure } from '../kit/Disclosure.tsx';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { useLabel, useLocale } from '../kit/words.tsx';

interface Props {
  base: ExplainedProfile;
  profile: ExplainedProfile;
}

/** What the fields are called; one that has no word here is called by its name in the file. */
const FIELDS: Readonly<Record<string, LabelKey>> = {
  id: 'profile.id',
  version: 'profile.text.version',
  title: 'profile.text.title',
  status: 'profile.text.status',
  purpose: 'profile.text.purpose',
  definition: 'profile.text.definition',
  foundIn: 'profile.text.foundIn',
  excluded: 'profile.text.excluded',
  example: 'profile.text.example',
  proof: 'profile.text.proof',
  weight: 'profile.figure.weight',
  floor: 'profile.figure.floor',
  target: 'profile.figure.target',
  outerLow: 'profile.figure.outerLow',
  innerLow: 'profile.figure.innerLow',
  innerHigh: 'profile.figure.innerHigh',
  outerHigh: 'profile.figure.outerHigh',
  low: 'profile.figure.low',
  high: 'profile.figure.high',
  perEvent: 'profile.figure.perEvent',
  naAllowed: 'profile.naAllowed',
  min: 'evaluation.bands.min',
  minDimension: 'evaluation.bands.minDimension',
  effect: 'profile.effect',
  band: 'profile.effect.band',
  points: 'profile.effect.points',
  'limits.maxNotApplicable': 'profile.limits.maxNotApplicable',
  'limits.minResponses': 'profile.limits.minResponses',
  'limits.minResponseRate': 'profile.limits.minResponseRate',
  'limits.minCases': 'profile.limits.minCases',
  'limits.minDecisive': 'profile.limits.minDecisive',
};

const fieldText = (field: string, label: Label): string => {
  const words = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
  return words === undefined ? field : label(words);
};

function valueText(value: ChangedValue, locale: Locale, label: Label): string {
  if (value === undefined) return NO_FIGURE;
  if (typeof value === 'boolean') return label(value ? 'answer.yes' : 'answer.no');
  return typeof value === 'object' ? localize(value, locale) : String(value);
}

/** In what a profile differs from the one that it was begun with: a district's own, at a glance. */
export function ProfileChanges({ base, profile }: Props) {
  const label = useLabel();
  const locale = useLocale();
  const changes = profileChanges(base, profile);
  if (changes.length === 0) return null;
  const named = [base, profile].flatMap((each) => [
    ...each.dimensions,
    ...indicatorsOf(each),
    ...each.redLines,
    ...each.bands,
    ...each.observed,
  ]);
  const titleOf = (id: string) => named.find((each) => each.id === id)?.title[locale] ?? id;
  const table = {
    title: label('profile.changes.title', { title: base.title[locale] }),
    columns: (
      ['profile.changes.place', 'profile.changes.field', 'profile.changes.before', 'profile.changes.after'] as const
    ).map((key) => ({ title: label(key) })),
    rows: changes.map(({ place, field, before, after }) => [
      // The dimension of an indicator goes without saying.
      place.length > 1 ? place.slice(1).map(titleOf).join(' · ') : place.map(titleOf).join(''),
      fieldText(field, label),
      valueText(before, locale, label),
      valueText(after, locale, label),
    ]),
  };
  return (
    <Disclosure summary={label('profile.changes', { title: base.title[locale], count: changes.length })}>
      {() => <ScrollTable table={table} />}
    </Disclosure>
  );
}
