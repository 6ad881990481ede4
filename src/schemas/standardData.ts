/** JSON Schemas of `/data/standard.json` and `/data/examples.json`, published beside them. The tests hold them against the files. */
import { z } from 'astro/zod';
import { DATA_FORMAT, DATA_VERSION, type StandardData } from '../domain/formats/standardData.ts';
import { basis, clause, stage } from './clause.ts';
import { edition } from './edition.ts';
import { clauseExamples } from './example.ts';
import { term } from './glossary.ts';
import { keptRecord } from './keptRecord.ts';
import { parameter, parameters, quantity } from './parameter.ts';
import { post } from './post.ts';
import { source } from './source.ts';
import { key, text } from './text.ts';

// Less than content/ is asked for: who reads the file can rely on this from edition to edition.
const keys = z.array(key);
const grounds = {
  basis: z.array(basis),
  origin: clause.shape.origin.describe(
    'reported: in a press report of the original guide · law: restates a legal duty · standard · practice · drafted: this edition’s own proposal.',
  ),
};

const numberedClause = clause.extend({
  key: key.describe('For good: the number follows the order and may change, the key does not.'),
  number: z.string().regex(/^\d+\.\d+\.\d+$/),
  chapter: key,
  section: key,
  criteria: z.array(text).describe('What a yes means; empty where nobody is asked.'),
  evidence: z.array(
    text.extend({ record: key.describe('Of the list of records; absent: a paper in words.').optional() }),
  ),
  ...grounds,
  stage: stage
    .extend({ common: stage.shape.at.describe('Of the common text; absent: the district has the same.').optional() })
    .describe('By when an organisation that begins has it in place, and why. The law binds from the first day.')
    .optional(),
  appliesTo: z.strictObject({
    roles: keys,
    services: keys.describe('Absent: all of them.').optional(),
    clients: keys.describe('Groups of clients that it concerns alone; absent: all clients.').optional(),
  }),
  parameters: z.array(key).describe('Time limits and quantities that its texts print.').optional(),
  path: z.string().describe('Below the site, and below en/ for English.'),
});

const section = z.strictObject({
  key,
  number: z.string(),
  title: text,
  isLocal: z.literal(true).describe('A district added it to the common text.').optional(),
  clauses: z.array(numberedClause),
});

const chapter = z.strictObject({
  key,
  number: z.int().min(0),
  title: text,
  retiredKeys: keys.describe('Used in earlier editions; never used again.'),
  sections: z.array(section),
});

const head = {
  format: z.literal(DATA_FORMAT),
  formatVersion: z.literal(DATA_VERSION),
  edition: edition
    .extend({
      date: z.string(),
      status: text.describe('What this text is and is not: show it with whatever you take from here.'),
    })
    .loose(),
  licence: z.string(),
};

const data = z.looseObject({
  ...head,
  chapters: z.array(chapter),
  sources: z.array(
    source
      .pick({ id: true, kind: true, title: true, verification: true })
      .extend({
        articles: z.array(z.string()).describe('The only ones that were verified.'),
        checked: z.string().describe('Day on which it was last checked.'),
      })
      .loose(),
  ),
  timeLimits: z
    .strictObject({
      topics: parameters.shape.topics,
      events: parameters.shape.events,
      parameters: z.array(parameter.extend({ common: parameter.shape.value.optional() })),
    })
    .describe('Time limits by the events that they run from. Texts print them.')
    .optional(),
  quantities: z
    .array(quantity.extend({ common: quantity.shape.value.optional() }))
    .describe('Counts and shares. Texts print them.')
    .optional(),
  posts: z.array(post.extend({ requires: post.shape.requires.unwrap(), notWith: post.shape.notWith.unwrap() })),
  records: z.array(keptRecord.extend({ contains: z.array(text) })),
  glossary: z.array(term.pick({ id: true, term: true, definition: true }).extend(grounds).loose()),
}) satisfies z.ZodType<StandardData>;

export const standardDataSchema = z.toJSONSchema(data.meta({ title: 'Service standard' }));

const examplesData = z.looseObject({
  ...head,
  examples: z
    .record(key, clauseExamples.extend({ notApplicable: clauseExamples.shape.notApplicable.unwrap() }))
    .describe('By the keys of the clauses. They were written for this edition and are no part of the standard.'),
});

export const examplesDataSchema = z.toJSONSchema(examplesData.meta({ title: 'Examples of clauses' }));
