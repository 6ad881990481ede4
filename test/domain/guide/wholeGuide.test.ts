import { describe, expect, test } from 'vitest';
import { cssString, hrefInPart, idInPart, partId, type WholePage } from '../../../src/domain/guide/wholeGuide.ts';

const wholePage: WholePage = {
  start: '/base/en/guide/',
  pages: new Set(['roles', 'terms', 'services/counselling']),
  clausePages: new Map([['consent', 'services/counselling']]),
};

describe('an id', () => {
  test('of a clause stays as it is on the page that shows the clause', () => {
    expect(idInPart('consent', 'services/counselling', wholePage)).toBe('consent');
  });
  test('of something else of the same name does not', () => {
    expect(idInPart('consent', 'terms', wholePage)).toBe('guide/terms/consent');
  });
  test('of a heading says on which page it stands', () => {
    expect(idInPart('in-plain-words', 'roles', wholePage)).toBe('guide/roles/in-plain-words');
  });
});

test.each([
  ['/base/en/guide/roles/', '#guide/roles'],
  ['/base/en/guide/services/counselling/#consent', '#consent'],
  ['/base/en/guide/terms/#consent', '#guide/terms/consent'],
  ['/base/en/guide/roles/#%E7%94%A8', '#guide/roles/用'],
  ['#in-plain-words', '#guide/terms/in-plain-words'],
  ['#100%', '#guide/terms/100%'],
  ['#', '#guide/terms'],
  ['/base/en/guide/roles/#', '#guide/roles'],
])('a link from the page of terms to %s leads to %s', (href, expected) => {
  expect(hrefInPart(href, 'terms', wholePage)).toBe(expected);
});

test.each([
  '/base/en/tools/admission/#roles',
  '/base/en/guide/forms/consent/',
  '/base/en/guide/',
  '/base/guide/roles/',
  'https://example.org/guide/roles/',
  'tel:110',
])('a link to %s, which is no part, stays as it is', (href) => {
  expect(hrefInPart(href, 'terms', wholePage)).toBe(href);
});

test('the id of a part is the address of its page', () => {
  expect(partId('services/counselling')).toBe('guide/services/counselling');
});

test('a text in CSS can end neither the string nor the style element', () => {
  expect(cssString('A "quoted" \\ part </style>\nand a line')).toBe(
    '"A \\22 quoted\\22  \\5c  part \\3c /style> and a line"',
  );
});
