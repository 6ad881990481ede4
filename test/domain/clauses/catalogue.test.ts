/** Roles of the catalogue: posts within the organisation, and other parties. */
import { expect, test } from 'vitest';
import { partiesOf } from '../../../src/domain/clauses/catalogue.ts';

const title = { 'zh-CN': '', en: '' };
const catalogue = {
  roles: [
    { key: 'director', title },
    { key: 'finance', title, isOutside: false },
    { key: 'purchaser', title, isOutside: true },
    { key: 'alliance', title, isOutside: true },
  ],
};
test.each([
  [['purchaser'], ['purchaser']],
  [
    ['purchaser', 'alliance'],
    ['purchaser', 'alliance'],
  ],
  // The organisation answers too.
  [['purchaser', 'director'], undefined],
  [['finance'], undefined],
  [['nobody'], undefined],
  [[], undefined],
])('%j are the parties that alone answer: %j', (roles, parties) =>
  expect(partiesOf(roles, catalogue)).toEqual(parties),
);
