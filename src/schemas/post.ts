import { z } from 'astro/zod';
import { OUTSIDERS, POST_SCOPES, type Post, TEAM_FACTS } from '../domain/clauses/post.ts';
import { key, namingKeys, text } from './text.ts';

const yes = z.literal(true).optional();

const requirement = z.strictObject({
  text,
  clause: key,
  has: z
    .strictObject({ fact: z.enum(TEAM_FACTS), orPost: key.optional() })
    .describe('A fact about each holder; whoever holds the other post does not need it.')
    .optional(),
  count: z.int().min(1).describe('Holders in the case that the clause describes.').optional(),
  own: z.int().min(1).describe('So many of them are the organisation’s own people.').optional(),
  deputy: z
    .strictObject({ otherSex: yes, keepsApart: yes })
    .describe('Somebody stands in for the holder; keepsApart: and is bound by notWith all the while.')
    .optional(),
  apart: yes.describe('Seen to by notWith. Without any of these fields a person looks whether it is so.'),
});

const bar = z.strictObject({
  post: key,
  clause: key,
  when: text.optional(),
  unlessOutside: key
    .describe('The post of the two that need not be apart where one of its people comes from outside.')
    .optional(),
});

export const post = z.strictObject({
  key,
  name: text,
  role: key,
  does: text,
  needed: z.strictObject({ count: z.int().min(1), per: z.enum(POST_SCOPES) }),
  services: z
    .array(key)
    .min(1)
    .describe('Services without which nobody needs to hold it; absent: whatever is offered.')
    .optional(),
  outside: z.array(z.enum(OUTSIDERS)),
  requires: z.array(requirement).default([]),
  notWith: z.array(bar).default([]),
}) satisfies z.ZodType<Post>;

/** One entry of `content/posts.yaml`. */
export const postSchema = namingKeys(post);
