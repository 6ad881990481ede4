/**
 * Crisis cards: one page for each kind of crisis, read by someone who has no time to read.
 *
 * They are data, so that a district can put its own telephone numbers and contacts in place, and so that the build
 * notices when a clause or an article that a card rests on is gone.
 */
import type { LocalizedText } from '../basics/locale.ts';
import { repeated } from '../basics/repeated.ts';
import type { Basis } from '../clauses/clause.ts';

/**
 * What makes someone tell: `law` an article does · `mandate` the agreement with the institution does, since no law
 * puts that duty on an organisation · `own` a rule of this edition.
 */
export const NOTICE_GROUNDS = ['law', 'mandate', 'own'] as const;
type NoticeGround = (typeof NOTICE_GROUNDS)[number];

/** Longer than this, a first act is not read in a crisis. Counted in Chinese, the normative language. */
export const FIRST_ACT_LIMIT = 30;

export interface PhoneNumber<Text = LocalizedText> {
  id: string;
  /** As dialled. */
  number: string;
  name: Text;
  /** Where the number is known from; a card never prints one without it. */
  source: string;
}

interface CrisisNotice<Text = LocalizedText> {
  who: Text;
  within: Text;
  ground: NoticeGround;
}

export interface CrisisCard<Text = LocalizedText> {
  id: string;
  title: Text;
  signs: readonly Text[];
  /** In the order in which they are done. */
  firstActs: readonly Text[];
  /** Ids of telephone numbers, the first one to call first. */
  phones: readonly string[];
  told: readonly CrisisNotice<Text>[];
  /** Articles, each with what it says in one line. */
  law: readonly (Basis & { says: Text })[];
  never: readonly Text[];
  record: readonly Text[];
  /** Keys of the clauses on which the card rests. */
  clauses: readonly string[];
}

/** `content/crises.yaml`. */
export interface CrisisCards<Text = LocalizedText> {
  /** Path below `guide/` under which the pages of the cards stand, each with the card's id; `<page>/cards` lists them. */
  page: string;
  phones: readonly PhoneNumber<Text>[];
  cards: readonly CrisisCard<Text>[];
}

/** What is wrong within the cards; references to clauses and sources are checked where those are known. */
export function faultsOfCrisisCards({ phones, cards }: CrisisCards): string[] {
  const known = phones.map(({ id }) => id);
  return [
    ...repeated([...known, ...cards.map(({ id }) => id)]).map((id) => `"${id}" stands twice: give each its own`),
    ...cards.flatMap(({ id, firstActs, told, law, phones: named }) => [
      ...named
        .filter((phone) => !known.includes(phone))
        .map((phone) => `"${id}" names the telephone number "${phone}", which is not listed: correct it or add it`),
      ...firstActs
        .map((act) => act['zh-CN'])
        .filter((act) => [...act].length > FIRST_ACT_LIMIT)
        .map((act) => `"${id}": the first act "${act}" has more than ${FIRST_ACT_LIMIT} characters: shorten it`),
      ...(told.some(({ ground }) => ground === 'law') && !law.some(({ article }) => article !== undefined)
        ? [`"${id}" has a notice on the ground of law but cites no article: cite it, or change the ground`]
        : []),
    ]),
  ];
}
