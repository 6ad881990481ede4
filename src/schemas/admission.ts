import { z } from 'astro/zod';
import type { Expression } from '../domain/admission/expression.ts';
import type { AdmissionRules } from '../domain/admission/rules.ts';
import { evidence } from './clause.ts';
import { key, namingKeys, text } from './text.ts';

const comparison = z.union([
  z.strictObject({ question: key, is: z.enum(['yes', 'no']) }),
  z.strictObject({ question: key, atLeast: z.number() }),
  z.strictObject({ question: key, atMost: z.number() }),
  z.strictObject({ question: key, moreThan: z.number() }),
  z.strictObject({ question: key, lessThan: z.number() }),
  z.strictObject({ question: key, equals: z.number() }),
  z.strictObject({ question: key, oneOf: z.array(key).min(1) }),
  z.strictObject({ question: key, fullYears: z.int().min(0) }),
  z.strictObject({ question: key, notPast: z.literal(true) }),
  z.strictObject({ question: key, never: z.literal(true) }),
]);

const expression: z.ZodType<Expression> = z.lazy(() => {
  const some = z.array(expression).min(1, 'an empty list decides nothing: add a condition or remove the list');
  return z.union(
    [
      comparison,
      z.strictObject({ all: some }),
      z.strictObject({ any: some }),
      z.strictObject({ not: expression }),
      z.strictObject({ count: z.int().min(1), of: some }),
      z.strictObject({ condition: key }),
    ],
    { error: 'this is none of: a comparison with a question, all, any, not, count/of, condition' },
  );
});

const questionWith = <Text extends z.ZodType>(text: Text) => {
  const questionBase = { id: key, group: key, text, help: text.optional(), ifUnknown: text };
  return z.discriminatedUnion('kind', [
    z.strictObject({ ...questionBase, kind: z.literal('yesNo') }),
    z.strictObject({
      ...questionBase,
      kind: z.literal('number'),
      min: z.number(),
      max: z.number(),
      whole: z.boolean(),
      unit: text,
    }),
    z.strictObject({ ...questionBase, kind: z.literal('date'), never: text.optional() }),
    z.strictObject({
      ...questionBase,
      kind: z.literal('choice'),
      options: z.array(z.strictObject({ id: key, label: text })).min(2),
    }),
  ]);
};

/** Rules whose texts are in both languages, in `content/`, or in one. @param paper how evidence is named */
export const rulesWith = <Text extends z.ZodType, Paper extends z.ZodType>(text: Text, paper: Paper) =>
  z.strictObject({
    id: key,
    version: z.int().min(1),
    title: text,
    status: text,
    groups: z.array(z.strictObject({ id: key, title: text })).min(1),
    questions: z.array(questionWith(text)).min(1),
    conditions: z
      .array(
        z.strictObject({
          id: key,
          title: text,
          clause: key,
          when: expression,
          evidence: z.array(paper).default([]),
          evidenceWhen: z.array(z.strictObject({ when: expression, documents: z.array(paper).min(1) })).optional(),
          issuer: text,
          time: text,
          remedy: text.optional(),
          blocked: text.optional(),
        }),
      )
      .min(1),
    gates: z.array(key).min(1),
    tiers: z.array(z.strictObject({ id: key, title: text, fit: text, requires: expression })).min(1),
    services: z.array(z.strictObject({ service: key, requires: expression })),
  });

const rules = rulesWith(text, evidence) satisfies z.ZodType<AdmissionRules>;

/** One file of `content/admission/`. */
export const admissionSchema = namingKeys(rules);
