/** The history of editions as against the edition that is published. */
import { expect, test } from 'vitest';
import { faultsOfRevisions, type Revision } from '../../../src/domain/clauses/revision.ts';

const text = { 'zh-CN': '文字', en: 'text' };
const revision = (version: string, date?: string): Revision => ({
  version,
  date,
  summary: text,
  changes: [{ kind: 'added', text }],
  reassess: text,
});
const faultsOf = (...revisions: Revision[]) =>
  faultsOfRevisions({ revisions }, { version: '1.1.0', date: '2026-11-23' });
const PUBLISHED = revision('1.1.0', '2026-11-23');

const undated = (version: string) => `"${version}": only editions above the published one are without a date`;
test.each([
  ['the published edition alone', [PUBLISHED], []],
  ['an older one below it', [PUBLISHED, revision('1.0.0', '2026-01-01')], []],
  ['one in preparation above it', [revision('1.2.0'), PUBLISHED], []],
  [
    'the published edition missing',
    [revision('1.0.0', '2026-01-01')],
    ['the edition 1.1.0 of content/edition.yaml has no entry: say what changed'],
  ],
  [
    'another date',
    [revision('1.1.0', '2026-11-24')],
    ['"1.1.0" has the date 2026-11-24, content/edition.yaml has 2026-11-23: correct one'],
  ],
  [
    'no date',
    [revision('1.1.0')],
    ['"1.1.0" has the date of no day, content/edition.yaml has 2026-11-23: correct one', undated('1.1.0')],
  ],
  ['an older one without a date', [PUBLISHED, revision('1.0.0')], [undated('1.0.0')]],
  ['one in preparation with a date', [revision('1.2.0', '2027-01-01'), PUBLISHED], [undated('1.2.0')]],
  [
    'a version twice',
    [PUBLISHED, revision('1.0.0', '2026-01-01'), revision('1.0.0', '2026-01-01')],
    ['"1.0.0" stands twice: keep one'],
  ],
])('%s', (_, revisions, faults) => {
  expect(faultsOf(...revisions)).toEqual(faults);
});
