/** The history of editions as against the edition that is published. */
import { expect, test } from 'vitest';
import { faultsOfRevisions, type Revision } from '../../src/domain/revision.ts';

const text = { 'zh-CN': '文字', en: 'text' };
const revision = (version: string, date?: string): Revision => ({
  ...{ version, date, summary: text, changes: [{ kind: 'added', text }], reassess: text },
});
const faultsOf = (...revisions: Revision[]) =>
  faultsOfRevisions({ revisions }, { version: '1.1.0', date: '2026-11-23' });
const PUBLISHED = revision('1.1.0', '2026-11-23');

test.each([
  ['the published edition alone', [PUBLISHED], 0],
  ['an older one below it', [PUBLISHED, revision('1.0.0', '2026-01-01')], 0],
  ['one in preparation above it', [revision('1.2.0'), PUBLISHED], 0],
  ['the published edition missing', [revision('1.0.0', '2026-01-01')], 1],
  ['another date', [revision('1.1.0', '2026-11-24')], 1],
  ['an older one without a date', [PUBLISHED, revision('1.0.0')], 1],
  ['one in preparation with a date', [revision('1.2.0', '2027-01-01'), PUBLISHED], 1],
  ['a version twice', [PUBLISHED, revision('1.0.0', '2026-01-01'), revision('1.0.0', '2026-01-01')], 1],
])('%s has %s faults', (_, revisions, faults) => {
  expect(faultsOf(...revisions)).toHaveLength(faults);
});
