import { z } from 'astro/zod';
import { ORIGINS } from '../domain/clauses/clause.ts';
import {
  ACTIVITY_KINDS,
  ARRANGEMENTS,
  PLACES,
  RISKS,
  SEASONS,
  type ServiceMenu,
  STRENGTHS,
  SUITS,
} from '../domain/guide/menu.ts';
import { basis } from './clause.ts';
import { key, namingKeys, text } from './text.ts';

const grounded = z.strictObject({ origin: z.enum(ORIGINS), basis: z.array(basis).min(1) });

const activity = z.strictObject({
  id: key,
  /** The name by which the menu is known, in two or four characters. */
  title: text,
  kind: z.enum(ACTIVITY_KINDS),
  /** What is done, in one sentence. */
  what: text,
  seasons: z.array(z.enum(SEASONS)).min(1),
  place: z.enum(PLACES),
  strength: z.enum(STRENGTHS),
  suits: z.array(z.enum(SUITS)).min(1, 'say whom the activity suits, at least those who work on weekdays'),
  risk: z.strictObject({ level: z.enum(RISKS), what: text }),
  /** What has to be there before anyone sets out. */
  preconditions: z.array(text).min(1),
  arrangement: z.strictObject({ as: z.enum(ARRANGEMENTS), why: text }),
  clauses: z.array(key).min(1, 'an activity needs a clause to rest on'),
  name: grounded,
  description: grounded,
});

// An edition without a menu has no activity.
const menu = z.strictObject({ activities: z.array(activity) }) satisfies z.ZodType<ServiceMenu>;

/** `content/menu.yaml`. */
export const menuSchema = namingKeys(menu);
