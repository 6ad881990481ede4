import { z } from 'astro/zod';
import { type CrisisCards, NOTICE_GROUNDS } from '../domain/guide/crisis.ts';
import { basis } from './clause.ts';
import { key, namingKeys, path, text } from './text.ts';

const some = z.array(text).min(1);

const phone = z.strictObject({
  id: key,
  number: z.string().regex(/^\d{3,12}$/, 'a number is written in digits alone, as it is dialled'),
  name: text,
  /** Id in sources.yaml. */
  source: key,
});

const card = z.strictObject({
  id: key,
  title: text,
  signs: some,
  firstActs: some,
  phones: z.array(key).min(1),
  told: z.array(z.strictObject({ who: text, within: text, ground: z.enum(NOTICE_GROUNDS) })).min(1),
  law: z.array(basis.extend({ says: text })).min(1),
  never: some,
  record: some,
  clauses: z.array(key).min(1, 'a card needs a clause to rest on'),
});

const cards = z.strictObject({
  page: path,
  phones: z.array(phone),
  // An edition without crisis cards has none.
  cards: z.array(card),
}) satisfies z.ZodType<CrisisCards>;

/** `content/crises.yaml`. */
export const crisisSchema = namingKeys(cards);
