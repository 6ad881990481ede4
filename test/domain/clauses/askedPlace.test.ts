import { expect, test } from 'vitest';
import { askedPlace, plainPlace } from '../../../src/domain/clauses/askedPlace.ts';

test.each([
  ['', ''],
  ['?', ''],
  ['?6.2.3', '6.2.3'],
  ['?n=6.2.3', '6.2.3'],
  ['?6.2.3&from=singlemessage&isappinstalled=0', '6.2.3'],
  ['?6.2.3=&from=timeline', '6.2.3'],
  ['?n=%EF%BC%96.2', '６.2'],
  ['?n=6.+2', '6. 2'],
  ['?%E4', '%E4'],
])('the address %j asks for %j', (search, place) => {
  expect(askedPlace(search)).toBe(place);
});

test.each([
  ['6.2.3', '6.2.3'],
  ['６。２。３', '6.2.3'],
  [' 17.4 ', '17.4'],
  ['第17章', '17'],
  ['17.', '17'],
  ['Registered-Legal-Person', 'registered-legal-person'],
])('%j is the place %j', (typed, place) => {
  expect(plainPlace(typed)).toBe(place);
});
