/** Posts and people for tests of plans. */
import type { Colleague } from '../../../src/domain/answers/plan.ts';
import type { PlannedPost } from '../../../src/domain/posts/teamPost.ts';

export const planned = (key: string, more: Partial<PlannedPost> = {}): PlannedPost => ({
  key,
  name: key.toUpperCase(),
  holders: 1,
  outside: [],
  facts: [],
  bars: [],
  checks: [],
  ...more,
});

export const person = (id: string, more: Partial<Colleague> = {}): Colleague => ({
  id,
  name: id.toUpperCase(),
  certificate: false,
  employed: false,
  sex: '',
  outside: '',
  ...more,
});
