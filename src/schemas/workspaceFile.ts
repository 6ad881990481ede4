/** JSON Schema of workspace files, published at `/data/workspace-file.schema.json`. The tests hold it against the reader. */
import { z } from 'astro/zod';
import { KINDS, MAX_NAME_LENGTH, MAX_PERIOD_LENGTH, MAX_RATER_LENGTH } from '../domain/answers/assessment.ts';
import { LATEST_FROM_OUTSIDE, MAX_NOTE_LENGTH } from '../domain/answers/entry.ts';
import { LATEST_YEAR, MAX_COLLEAGUE_NAME, MAX_TEAM } from '../domain/answers/plan.ts';
import { FILE_FORMAT, FILE_VERSION, type WorkspaceFile } from '../domain/formats/workspaceFile.ts';
import { answer } from './answer.ts';

const moment = z.int().min(-8.64e15).max(LATEST_FROM_OUTSIDE);
const name = z.string().max(MAX_NAME_LENGTH);
const line = z.string().max(200);
const short = z.string().max(300);
const day = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);
const id = z.string().regex(/^[a-z][a-z0-9]{3,40}$/);
const item = line.min(1).meta({ not: { const: '__proto__' } });

/** What is in a field, or nothing when it was taken back. */
const fieldWith = <Field extends string, Value extends z.ZodType>(field: Field, value: Value) =>
  z.looseObject({ field: z.literal(field), value: z.nullable(value) });

const pending = z.looseObject({
  edition: z.string(),
  from: z.enum(KINDS).describe('The tool in which they were given, where it is another one.').optional(),
  answers: z.array(z.looseObject({ item, answer })),
});
const document = z.looseObject({
  name: short,
  where: short,
  date: day,
  validUntil: day,
  record: short.describe('Key of the record that it is.').optional(),
});

const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
const deadline = z
  .looseObject({
    limit: line.min(1).describe('Key of the time limit.'),
    event: line.min(1).describe('Key of the event from which it runs.'),
    from: localMoment,
    due: localMoment.describe("In China's time; the end of a day is T24:00."),
    who: short,
    done: z.boolean(),
  })
  .describe('An act that is due because something happened; the item is a random id.');

const colleague = z.looseObject({
  id: z.string().regex(/^[a-z][a-z0-9]{0,40}$/),
  name: z.string().max(MAX_COLLEAGUE_NAME).describe('A role or initials.'),
  certificate: z.boolean(),
  employed: z.boolean(),
  sex: z.enum(['woman', 'man', '']),
  outside: z.enum(['member', 'professional', '']),
});
const plan = z
  .union([z.int().min(0).max(LATEST_YEAR), z.array(colleague).max(MAX_TEAM), z.record(z.string(), z.array(z.string()))])
  .describe(
    'A fact about the organisation, by its item: number of people ("people"), year of registration, 0 for none ("registered"), its people ("team"), ids of the holders by key of the post ("holders").',
  );

const entry = z
  .looseObject({
    item,
    stamp: moment.describe('Milliseconds since 1970, above that of the entry it replaced.'),
    tab: z.string().max(40),
    from: z.array(z.string().max(80)).default([]),
  })
  .and(
    z.discriminatedUnion('field', [
      fieldWith('answer', answer),
      fieldWith('note', z.string().max(MAX_NOTE_LENGTH)),
      fieldWith('pending', pending),
      fieldWith('evidence', z.array(id).max(50).describe('Ids of the documents that show it.')),
      fieldWith('task', z.looseObject({ who: short, due: day })),
      fieldWith('document', document),
      fieldWith(
        'scope',
        z
          .array(line)
          .max(100)
          .describe(
            'What is asked: keys of services (item "services"), of roles (item "roles") or of groups of clients (item "clients").',
          ),
      ),
      fieldWith('plan', plan),
      fieldWith('deadline', deadline),
    ]),
  );

const assessment = z.looseObject({
  id,
  instrument: z.looseObject({ kind: z.enum(KINDS), id: name, edition: name, version: name, hash: name }),
  name,
  period: z.string().max(MAX_PERIOD_LENGTH).describe('Stretch of time that it covers, such as 2026.').optional(),
  rater: z.string().max(MAX_RATER_LENGTH).describe('Who evaluated, as a code.').optional(),
  created: moment.describe('Milliseconds since 1970.'),
  archived: z.boolean().default(false),
  binned: moment.nullable().default(null),
  sharedUpTo: moment.default(0),
  entries: z.array(entry),
});

const profile = z.looseObject({
  hash: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .describe('Of the profile as JSON with ordered keys.'),
  kept: z.int().describe('Milliseconds since 1970.'),
  profile: z.looseObject({}),
});

const file = z.looseObject({
  format: z.literal(FILE_FORMAT),
  version: z.literal(FILE_VERSION),
  made: line.describe('Moment of writing, in UTC.'),
  program: z.looseObject({ name: line, version: line }),
  edition: line.describe('Edition of the guide in the site that wrote the file.'),
  assessments: z.array(assessment),
  profiles: z
    .array(profile)
    .describe('The profiles by which evaluations in the file were made, as in content/evaluations.')
    .optional(),
}) satisfies z.ZodType<Omit<WorkspaceFile, 'profiles'>>;

export const workspaceFileSchema = z.toJSONSchema(
  file.meta({
    title: 'Workspace file',
    description: 'Assessments made with the tools of this site, with everything that was answered.',
  }),
  { io: 'input' },
);
