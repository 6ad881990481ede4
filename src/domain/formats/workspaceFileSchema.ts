/** JSON Schema of workspace files, published at `/data/workspace-file.schema.json`. The tests hold it against the reader. */
import { CONFORMITY_STATES } from '../answers/answer.ts';
import { KINDS, LONGEST_NAME, LONGEST_PERIOD } from '../answers/assessment.ts';
import { FIELDS, LATEST_FROM_OUTSIDE, LONGEST_NOTE } from '../answers/entry.ts';
import { FILE_FORMAT, FILE_VERSION } from './workspaceFile.ts';

const time = { type: 'integer', minimum: -8.64e15, maximum: LATEST_FROM_OUTSIDE };
const name = { type: 'string', maxLength: LONGEST_NAME };
const item = { type: 'string', minLength: 1, maxLength: 200, not: { const: '__proto__' } };

const answerSchema = {
  oneOf: [
    {
      type: 'object',
      required: ['state'],
      properties: { state: { enum: [...CONFORMITY_STATES, 'unknown'] } },
    },
    {
      type: 'object',
      required: ['state', 'reason'],
      properties: { state: { const: 'notApplicable' }, reason: { type: 'string' } },
    },
    { type: 'object', required: ['state', 'value'], properties: { state: { const: 'value' }, value: {} } },
  ],
};

const pending = {
  type: 'object',
  required: ['edition', 'answers'],
  properties: {
    edition: { type: 'string' },
    answers: {
      type: 'array',
      items: { type: 'object', required: ['item', 'answer'], properties: { item, answer: answerSchema } },
    },
  },
};

const short = { type: 'string', maxLength: 300 };
const day = { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' };
const evidence = {
  type: 'array',
  maxItems: 50,
  items: { type: 'string', pattern: '^[a-z][a-z0-9]{3,40}$' },
  description: 'Ids of the documents that show it.',
};
const task = { type: 'object', required: ['who', 'due'], properties: { who: short, due: day } };
const document = {
  type: 'object',
  required: ['name', 'where', 'date', 'validUntil'],
  properties: { name: short, where: short, date: day, validUntil: day },
};
const scope = {
  type: 'array',
  maxItems: 100,
  items: { type: 'string', maxLength: 200 },
  description: 'What is asked: keys of services (item "services") or of roles (item "roles").',
};

const fieldWith = (field: string, value: object) => ({
  properties: { field: { const: field }, value: { anyOf: [value, { type: 'null' }] } },
});

export const workspaceFileSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Workspace file',
  description: 'Assessments made with the tools of this site, with everything that was answered.',
  type: 'object',
  required: ['format', 'version', 'made', 'program', 'edition', 'assessments'],
  properties: {
    format: { const: FILE_FORMAT },
    version: { const: FILE_VERSION },
    made: { type: 'string', maxLength: 200, description: 'Moment of writing, in UTC.' },
    program: {
      type: 'object',
      required: ['name', 'version'],
      properties: { name: { type: 'string', maxLength: 200 }, version: { type: 'string', maxLength: 200 } },
    },
    edition: { type: 'string', maxLength: 200, description: 'Edition of the guide in the site that wrote the file.' },
    assessments: { type: 'array', items: { $ref: '#/$defs/assessment' } },
    profiles: {
      type: 'array',
      description: 'The profiles by which evaluations in the file were made, as in content/evaluations.',
      items: {
        type: 'object',
        required: ['hash', 'kept', 'profile'],
        properties: {
          hash: { type: 'string', pattern: '^[0-9a-f]{16}$', description: 'Of the profile as JSON with ordered keys.' },
          kept: { type: 'integer', description: 'Milliseconds since 1970.' },
          profile: { type: 'object' },
        },
      },
    },
  },
  $defs: {
    assessment: {
      type: 'object',
      required: ['id', 'instrument', 'name', 'created', 'entries'],
      properties: {
        id: { type: 'string', pattern: '^[a-z][a-z0-9]{3,40}$' },
        instrument: {
          type: 'object',
          required: ['kind', 'id', 'edition', 'version', 'hash'],
          properties: { kind: { enum: [...KINDS] }, id: name, edition: name, version: name, hash: name },
        },
        name,
        period: {
          type: 'string',
          maxLength: LONGEST_PERIOD,
          description: 'Stretch of time that it covers, such as 2026.',
        },
        created: { ...time, description: 'Milliseconds since 1970.' },
        archived: { type: 'boolean' },
        binned: { anyOf: [time, { type: 'null' }] },
        sharedUpTo: time,
        entries: { type: 'array', items: { $ref: '#/$defs/entry' } },
      },
    },
    entry: {
      type: 'object',
      required: ['item', 'field', 'value', 'stamp', 'tab'],
      properties: {
        item,
        field: { enum: [...FIELDS] },
        stamp: { ...time, description: 'Milliseconds since 1970, above that of the entry it replaced.' },
        tab: { type: 'string', maxLength: 40 },
        from: { type: 'array', items: { type: 'string', maxLength: 80 } },
      },
      oneOf: [
        fieldWith('answer', answerSchema),
        fieldWith('note', { type: 'string', maxLength: LONGEST_NOTE }),
        fieldWith('pending', pending),
        fieldWith('evidence', evidence),
        fieldWith('task', task),
        fieldWith('document', document),
        fieldWith('scope', scope),
      ],
    },
  },
} as const;
