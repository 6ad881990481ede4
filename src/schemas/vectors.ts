/** JSON Schemas of the test vectors, published next to them. The tests hold each file against its own. */
import { z } from 'astro/zod';
import { OUTCOMES } from '../domain/admission/ruleDiagrams.ts';
import { STANDINGS } from '../domain/admission/standing.ts';
import { SCOPES } from '../domain/answers/scope.ts';
import { CLAUSE_LEVELS } from '../domain/clauses/clause.ts';
import type { AdmissionVectors } from '../domain/vectors/admissionVectors.ts';
import type { ChecklistVectors } from '../domain/vectors/checklistVectors.ts';
import type { EvaluationVectors } from '../domain/vectors/evaluationVectors.ts';
import type { RankingVectors } from '../domain/vectors/rankingVectors.ts';
import type { AgreementVectors, RaterVectors } from '../domain/vectors/raterVectors.ts';
import { VECTORS_VERSION } from '../domain/vectors/vectorFile.ts';
import { type VectorFile, type VectorKind, vectorSchemaName } from '../domain/vectors/vectors.ts';
import { rulesWith } from './admission.ts';
import { answer } from './answer.ts';
import { calculatedProfile } from './calculatedProfile.ts';
import { deductions, dimensionResult, heldDown, inputFault, nextStep, points } from './scoring.ts';
import { path, text } from './text.ts';

const id = z.string().min(1);
const ids = z.array(z.string());
const sheet = z.record(z.string(), answer).describe('Answers by id; what is absent is unanswered.');
const count = z.int().min(0);

const rule = z.strictObject({
  id,
  text,
  clauses: ids.describe('Keys of the clauses that say so; none where only the program does.'),
  page: path.optional().describe('Path of a page that explains it.'),
  source: z.string().optional().describe('A publication that the rule follows.'),
});

/** A file of one kind: its head, what its cases name, and the cases. */
function fileOf<
  Kind extends VectorKind,
  Material extends z.core.$ZodLooseShape,
  Inputs extends z.core.$ZodLooseShape,
  Expected extends z.ZodType,
>(kind: Kind, material: Material, inputs: Inputs, expected: Expected) {
  return z.strictObject({
    formatVersion: z.literal(VECTORS_VERSION),
    $schema: z.literal(`./${vectorSchemaName(kind)}`),
    kind: z.literal(kind),
    about: z.string(),
    rules: z.array(rule).min(1).describe('What the cases try, in words.'),
    ...material,
    cases: z
      .array(
        z.strictObject({
          name: id,
          rules: ids.min(1).describe('Ids of the rules that decide the case.'),
          ...inputs,
          expected,
        }),
      )
      .min(1),
  });
}

const evaluation = {
  score: points.nullable().describe('After deductions; null when nothing is applicable.'),
  total: points.nullable().describe('Before deductions.'),
  naAsZero: points.describe('The other reading: "not applicable" counted as 0.'),
  notApplicable: z.number().describe('Weights of "not applicable" indicators, added up.'),
  possible: ids.describe('Ids of grades, "notDeterminable" or "void": all that some completion gives.'),
  decided: z.string().nullable(),
  determinable: z.boolean(),
  deductions,
  dimensions: z.array(dimensionResult),
  shown: z
    .strictObject({
      score: z.string(),
      total: z.string(),
      naAsZero: z.string(),
      dimensions: z.record(z.string(), z.string()),
    })
    .describe('As printed: rounded once, with one decimal; ranges with an en dash, "—" for none.'),
  heldDown: heldDown.nullable().describe('Grade that the score reaches and weak dimensions deny.'),
  gains: z
    .array(z.strictObject({ indicator: id, gain: z.number() }))
    .describe('Points by which the total would rise if one indicator alone were fully attained, the most first.'),
  nextStep: nextStep.nullable().describe('Least rise of one indicator that lifts the grade, if one alone can.'),
  lowConfidence: ids.describe('Surveys with few responses.'),
  toFindOut: ids.describe('Answered with "unknown".'),
  errors: z.array(inputFault),
};
const profiles = { profiles: z.array(calculatedProfile).min(1) };

const evaluationFile = fileOf(
  'evaluation',
  profiles,
  { profile: id, sheet },
  z.strictObject({ ...evaluation, fewCases: ids.describe('Indicators with a denominator below `minCases`.') }),
) satisfies z.ZodType<EvaluationVectors>;

const alpha = z.number().max(1).nullable().describe('Krippendorff, interval; null when undefined.');
const ratersFile = fileOf(
  'raters',
  profiles,
  { profile: id, sheets: z.array(sheet).describe('One for each rater.') },
  z.strictObject({
    evaluation: z.strictObject(evaluation).describe('Of the merged sheets.'),
    indicators: z.array(
      z.strictObject({
        id,
        values: z.array(z.number().nullable()).describe('Attainment by each rater, 0–1.'),
        notApplicable: count.describe('Raters who say that it does not apply.'),
        spread: z.number().nullable().describe('Greatest less least value; null with fewer than two.'),
        differsInKind: z.boolean().describe('Some give a value, others say that it does not apply.'),
      }),
    ),
    redLines: z.array(z.strictObject({ id, state: z.enum(['yes', 'no', 'open']) })),
    byDisagreement: ids.describe('Indicators, what to talk about first.'),
    alpha,
    errors: z.array(z.array(inputFault)).describe('By rater.'),
  }),
) satisfies z.ZodType<RaterVectors>;

const agreementFile = fileOf(
  'agreement',
  {},
  { units: z.array(z.array(z.number())).describe('Values of each unit, one for each rater who gave one.') },
  z.strictObject({ alpha }),
) satisfies z.ZodType<AgreementVectors>;

const stamp = z.strictObject({ id, version: z.string(), hash: z.string() });
const rankingFile = fileOf(
  'ranking',
  profiles,
  {
    profile: id,
    stamp: stamp.describe('Of the profile by which organisations are ranked.'),
    organisations: z.array(
      z.strictObject({
        id,
        stamp: stamp.optional().describe('Where it was evaluated by another profile.'),
        doubled: z.boolean().optional().describe('One rater has several sheets on it.'),
        sheets: z.array(sheet).min(1).describe('One for each rater; several are merged.'),
      }),
    ),
  },
  z.strictObject({
    ranked: z.array(z.strictObject({ id, rank: z.int().min(1), grade: z.string(), score: z.number() })),
    apart: z.array(
      z.strictObject({
        id,
        why: z.enum(['otherProfile', 'doubled', 'void', 'notDeterminable', 'undecided', 'range']),
      }),
    ),
  }),
) satisfies z.ZodType<RankingVectors>;

const outcome = z.enum(OUTCOMES);
const admissionFile = fileOf(
  'admission',
  {
    ruleSets: z
      .array(rulesWith(z.string(), z.string()))
      .min(1)
      .describe('As in admission.json, with words in one language.'),
  },
  {
    ruleSet: id,
    today: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}$/)
      .describe('The day by which dates are judged.'),
    sheet,
  },
  z.strictObject({
    outcome: z.enum([...OUTCOMES, 'undecided']),
    possible: z.array(outcome),
    unmetGates: ids,
    openGates: ids,
    tiers: z.array(z.string().nullable()).describe('That can still result; null is no tier. Empty when not asked.'),
    services: z.array(
      z.strictObject({
        service: id,
        verdict: z.enum(['may', 'mayNotYet', 'undecided', 'notAsked']),
        deciding: ids.describe('Conditions that are not met; all that it needs where it may be offered.'),
      }),
    ),
    afterAdmission: z.boolean().describe('Tier and services hold only once all gates are met.'),
    open: ids.describe('Questions whose answer can still change something.'),
    toFindOut: ids.describe('Open questions answered with "unknown".'),
    skipped: ids.describe('Questions that no longer matter; an answer to one is left out.'),
    errors: z.array(
      z.strictObject({
        question: id,
        problem: z.enum([
          'wrongKind',
          'notANumber',
          'notWhole',
          'outsideRange',
          'notADay',
          'unknownOption',
          'unknownQuestion',
          'noNotApplicable',
        ]),
      }),
    ),
    conditions: z.array(
      z.strictObject({
        id,
        verdict: z.enum(['met', 'unmet', 'undecided']).describe('By the answers that count.'),
        standing: z.enum(STANDINGS).describe('By every answer.'),
      }),
    ),
    asking: ids.describe('The open questions in the order in which to ask them.'),
    nextTier: z
      .strictObject({ tier: id, conditions: ids })
      .nullable()
      .describe('The fewest conditions not yet met that lead to the next tier.'),
  }),
) satisfies z.ZodType<AdmissionVectors>;

const share = z
  .strictObject({ met: count, assessed: count, share: z.number().min(0).max(1) })
  .nullable()
  .describe('Met of met, partly and unmet; null when nothing is assessed.');
const item = z.strictObject({
  key: id,
  chapter: id,
  level: z.enum(CLAUSE_LEVELS),
  naAllowed: z.boolean().optional().describe('Whether "not applicable" is offered; absent means yes.'),
  roles: ids.optional(),
  services: ids.optional().describe('Services that it concerns; absent means all.'),
  parties: ids.optional().describe('Other parties, where only these answer for it.'),
});
const checklistFile = fileOf(
  'checklist',
  { itemSets: z.array(z.strictObject({ id, items: z.array(item) })).min(1) },
  {
    itemSet: id,
    scope: z
      .strictObject({ services: ids.exactOptional(), roles: ids.exactOptional() })
      .describe('Services that are offered, other parties that there are; absent asks everything.'),
    sheet,
  },
  z.strictObject({
    coverage: z.strictObject({ done: count, all: count }),
    conformity: share,
    shall: share,
    chapters: z
      .record(z.string(), z.enum(['conforms', 'doesNotConform', 'undecided', 'none']))
      .describe('"none" has no shall item; a chapter of which nothing is asked is absent.'),
    toFindOut: ids,
    errors: z.array(
      z.strictObject({ key: id, problem: z.enum(['unknownItem', 'wrongKind', 'notApplicableNotAllowed']) }),
    ),
    counts: z
      .strictObject({
        met: count,
        partly: count,
        unmet: count,
        notApplicable: count,
        unknown: count,
        unanswered: count,
      })
      .describe('Of the items that are asked.'),
    leftOut: z.array(z.strictObject({ key: id, by: z.enum(SCOPES) })),
    shown: z
      .strictObject({ coverage: z.string(), conformity: z.string(), shall: z.string() })
      .describe('As printed; "—" for none.'),
  }),
) satisfies z.ZodType<ChecklistVectors>;

const FILES = {
  evaluation: evaluationFile,
  raters: ratersFile,
  agreement: agreementFile,
  ranking: rankingFile,
  admission: admissionFile,
  checklist: checklistFile,
} satisfies Record<VectorKind, z.ZodType<VectorFile>>;

export const vectorSchema = (kind: VectorKind) =>
  z.toJSONSchema(
    FILES[kind].meta({
      title: `Test vectors: ${kind}`,
      description: 'Inputs and the results that are due. Figures hold to 1e-9, except those that are shown.',
    }),
    { io: 'input' },
  );
