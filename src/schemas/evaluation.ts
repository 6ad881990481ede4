import type { z } from 'astro/zod';
import type { ExplainedProfile } from '../domain/profiles/profile.ts';
import { PROFILE_SHAPE } from '../domain/profiles/shape.ts';
import { schemaOf } from './shape.ts';
import { namingKeys } from './text.ts';

// `PROFILE_SHAPE` is checked against the type by the compiler.
const profile = (schemaOf(PROFILE_SHAPE) as z.ZodType<ExplainedProfile>).refine(
  ({ version }) => Number.isInteger(version) && version >= 1,
  { path: ['version'], error: 'a version is a whole number, 1 or above' },
);

/** One file of `content/evaluations/`; its figures are judged by `faultsOfProfile`. */
export const evaluationSchema = namingKeys(profile);
