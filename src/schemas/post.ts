import { z } from 'astro/zod';
import { OUTSIDERS, POST_SCOPES, type Post } from '../domain/clauses/post.ts';
import { key, namingKeys, text } from './text.ts';

export const post = z.strictObject({
  key,
  name: text,
  role: key,
  does: text,
  needed: z.strictObject({ count: z.int().min(1), per: z.enum(POST_SCOPES) }),
  outside: z.array(z.enum(OUTSIDERS)),
  requires: z.array(z.strictObject({ text, clause: key })).default([]),
  notWith: z.array(z.strictObject({ post: key, clause: key, when: text.optional() })).default([]),
}) satisfies z.ZodType<Post>;

/** One entry of `content/posts.yaml`. */
export const postSchema = namingKeys(post);
