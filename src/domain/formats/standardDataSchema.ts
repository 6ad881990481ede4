/** JSON Schema of `/data/standard.json`, published at `/data/standard.schema.json`. The tests hold it against the file. */
import { CLAUSE_LEVELS, ORIGINS } from '../clauses/clause.ts';
import { SOURCE_KINDS, VERIFICATIONS } from '../clauses/source.ts';
import { DATA_FORMAT, DATA_VERSION } from './standardData.ts';

const text = {
  type: 'object',
  required: ['zh-CN', 'en'],
  properties: { 'zh-CN': { type: 'string', minLength: 1 }, en: { type: 'string', minLength: 1 } },
  additionalProperties: false,
};
const key = { type: 'string', pattern: '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' };
const keys = { type: 'array', items: key };
const texts = { type: 'array', items: text };
const basis = {
  type: 'array',
  items: {
    type: 'object',
    required: ['source'],
    properties: { source: { ...key, description: 'Id of a source.' }, article: { type: 'string' } },
    additionalProperties: false,
  },
};
const origin = {
  enum: [...ORIGINS],
  description:
    'reported: in a press report of the original guide · law: restates a legal duty · standard · practice · drafted: this edition’s own proposal.',
};

const clause = {
  type: 'object',
  required: [
    'key',
    'number',
    'chapter',
    'section',
    'level',
    'text',
    'criteria',
    'evidence',
    'basis',
    'origin',
    'appliesTo',
    'path',
  ],
  properties: {
    key: { ...key, description: 'For good: the number follows the order and may change, the key does not.' },
    number: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
    chapter: key,
    section: key,
    level: { enum: [...CLAUSE_LEVELS] },
    text,
    guidance: text,
    criteria: { ...texts, description: 'What a yes means; empty where nobody is asked.' },
    evidence: texts,
    notCheckable: text,
    basis,
    origin,
    appliesTo: {
      type: 'object',
      required: ['roles'],
      properties: { roles: keys, services: { ...keys, description: 'Absent: all of them.' } },
      additionalProperties: false,
    },
    path: { type: 'string', description: 'Below the site, and below en/ for English.' },
  },
  additionalProperties: false,
};

const chapterProperties = {
  key,
  number: { type: 'integer', minimum: 0 },
  title: text,
  retiredKeys: { ...keys, description: 'Used in earlier editions; never used again.' },
  sections: {
    type: 'array',
    items: {
      type: 'object',
      required: ['key', 'number', 'title', 'clauses'],
      properties: {
        key,
        number: { type: 'string' },
        title: text,
        isLocal: { const: true, description: 'A district added it to the common text.' },
        clauses: { type: 'array', items: clause },
      },
      additionalProperties: false,
    },
  },
};

const source = {
  type: 'object',
  required: ['id', 'kind', 'title', 'articles', 'verification', 'checked'],
  properties: {
    id: key,
    kind: { enum: [...SOURCE_KINDS] },
    title: text,
    articles: { type: 'array', items: { type: 'string' }, description: 'The only ones that were verified.' },
    verification: { enum: [...VERIFICATIONS] },
    checked: { type: 'string', description: 'Day on which it was last checked.' },
  },
};

const term = {
  type: 'object',
  required: ['id', 'term', 'definition', 'basis', 'origin'],
  properties: { id: key, term: text, definition: text, basis, origin },
};

const head = {
  format: { const: DATA_FORMAT },
  formatVersion: { const: DATA_VERSION },
  edition: {
    type: 'object',
    required: ['version', 'date', 'title', 'shortTitle', 'status', 'publisher', 'contact'],
    properties: {
      version: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
      date: { type: 'string' },
      title: text,
      shortTitle: text,
      status: { ...text, description: 'What this text is and is not: show it with whatever you take from here.' },
      publisher: text,
      contact: text,
    },
  },
  licence: { type: 'string' },
};

export const standardDataSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Service standard',
  type: 'object',
  required: [...Object.keys(head), 'chapters', 'sources', 'glossary'],
  properties: {
    ...head,
    chapters: {
      type: 'array',
      items: {
        type: 'object',
        required: Object.keys(chapterProperties),
        properties: chapterProperties,
        additionalProperties: false,
      },
    },
    sources: { type: 'array', items: source },
    glossary: { type: 'array', items: term },
  },
} as const;
