/** The time limits and quantities as pages and data files show them, in one language. */
import type { Label } from '../domain/basics/labels.ts';
import type { Locale } from '../domain/basics/locale.ts';
import { partiesOf } from '../domain/clauses/catalogue.ts';
import { recordsIn } from '../domain/clauses/keptRecord.ts';
import {
  type LimitEvent,
  type Parameter,
  printedQuantity,
  printedTime,
  tabledTime,
} from '../domain/clauses/parameter.ts';
import type { Quantity } from '../domain/clauses/quantity.ts';
import type { EventTopic, ShownEvent, ShownLimit } from '../domain/deadlines/shownLimit.ts';
import type { CrisisCard } from '../domain/guide/crisis.ts';
import { limitsByEvent } from '../domain/standard/limitsByEvent.ts';
import type { Standard } from '../domain/standard/standard.ts';
import { printedBasis } from './basis.ts';
import { clausePath, crisisPath, formPath, recordPath } from './links.ts';
import { entryOf } from './standard.ts';

/** The topic whose events come first, and lead to the crisis cards. A standard need not have it. */
const DANGER = 'danger';

/** Who sets a limit or quantity, where this edition does not: a law with its article, or a district. */
export function limitSetBy(
  standard: Standard,
  each: Parameter | Quantity,
  locale: Locale,
  label: Label,
): string | undefined {
  const { law, common } = each;
  if (law) return label('limits.law', { law: printedBasis(standard, [law], locale).join('') });
  const { parameters, district } = standard;
  if (common === undefined || !parameters) return undefined;
  return label('limits.district', {
    district: district?.[locale] ?? '',
    common:
      'runs' in each
        ? printedTime({ ...each, value: common }, parameters.units, locale)
        : printedQuantity({ ...each, value: common }, parameters.measures, locale),
  });
}

/** The limits from which a day follows. */
export function shownLimits(standard: Standard, locale: Locale, label: Label): ShownLimit[] {
  const { parameters: limits, catalogue, clauses, records } = standard;
  if (!limits) return [];
  const roles = new Map(catalogue.roles.map(({ key, title }) => [key, title[locale]]));
  return limits.parameters.flatMap((parameter) => {
    const { key, event, amount, value, unit, runs, act, by, to } = parameter;
    if (event === undefined || amount) return [];
    const clause = entryOf('clause', parameter.clause, clauses);
    return {
      key,
      event,
      value,
      unit,
      runs,
      time: tabledTime(parameter, limits.units, locale),
      act: act[locale],
      by: by.map((role) => roles.get(role) ?? role),
      ...(partiesOf(by, catalogue) && { isOthers: true }),
      to: to?.[locale],
      setBy: limitSetBy(standard, parameter, locale, label) ?? label('limits.edition'),
      clause: { name: clause.number, href: clausePath(locale, clause) },
      papers: recordsIn(clause.evidence).flatMap((paper) => {
        const record = records.get(paper);
        if (!record) return [];
        const href = record.form === undefined ? recordPath(locale, paper) : formPath(locale, record.form);
        return { name: record.name[locale], href };
      }),
    };
  });
}

/** The crisis cards that an event names, in its order; otherwise those that rest on the clauses of its limits. */
const cardsOf = (
  event: Pick<LimitEvent, 'cards'>,
  parameters: readonly Parameter[],
  cards: readonly CrisisCard[],
): readonly CrisisCard[] =>
  event.cards
    ? event.cards.flatMap((id) => cards.find((card) => card.id === id) ?? [])
    : cards.filter((card) => parameters.some(({ clause }) => card.clauses.includes(clause)));

/** What can have happened, dangers first. Events that set no day are left out. */
export function eventTopics(standard: Standard, locale: Locale): EventTopic[] {
  const { crises } = standard;
  const allCards = [{ name: '', href: crisisPath(locale, crises) }];
  const all = limitsByEvent(standard).topics.map(({ topic, events }) => ({
    key: topic.key,
    name: topic.name[locale],
    events: events
      .filter(({ parameters }) => parameters.some(({ amount }) => !amount))
      .map(({ event, parameters }) => {
        const own = cardsOf(event, parameters, crises.cards).map(({ id, title }) => ({
          name: title[locale],
          href: crisisPath(locale, crises, id),
        }));
        const leadsToAll = own.length === 0 && !event.cards && topic.key === DANGER && crises.cards.length > 0;
        return {
          key: event.key,
          name: event.name[locale],
          cards: leadsToAll ? allCards : own,
          ...(event.asks && { asks: event.asks[locale] }),
        };
      }),
  }));
  const topics = all.filter(({ events }) => events.length > 0);
  const isFirst = ({ key }: EventTopic) => key === DANGER;
  return [...topics.filter(isFirst), ...topics.filter((topic) => !isFirst(topic))];
}

/** Events that lead to a crisis card. */
export function eventsOfCard(standard: Standard, card: string, locale: Locale): ShownEvent[] {
  const href = crisisPath(locale, standard.crises, card);
  return eventTopics(standard, locale)
    .flatMap(({ events }) => events)
    .filter(({ cards }) => cards.some((each) => each.href === href));
}
