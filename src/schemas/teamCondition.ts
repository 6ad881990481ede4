import { z } from 'astro/zod';
import { TEAM_FACTS } from '../domain/clauses/post.ts';
import type { TeamCondition } from '../domain/clauses/teamCondition.ts';
import { key, namingKeys, text } from './text.ts';

/** One entry of `content/team.yaml`. */
export const teamConditionSchema = namingKeys(
  z.strictObject({
    key,
    clause: key,
    text,
    least: z.int().min(1).describe('So many people of whom each of the facts is true.'),
    has: z.array(z.enum(TEAM_FACTS)).min(1),
  }) satisfies z.ZodType<TeamCondition>,
);
