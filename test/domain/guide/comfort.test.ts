import { describe, expect, test } from 'vitest';
import { COMFORT_NAME, SHARED_COMPUTER_NAME } from '../../../src/domain/answers/storageNames.ts';
import { comfortWords, LINE_SPACINGS, parseComfort, TEXT_SIZES } from '../../../src/domain/guide/comfort.ts';
import { isOurs } from '../../../src/stores/names.ts';

describe('how someone likes to read', () => {
  test('comes back from its words, whatever was chosen', () => {
    for (const size of TEXT_SIZES)
      for (const spacing of LINE_SPACINGS)
        for (const hasRuler of [true, false])
          expect(parseComfort(comfortWords({ size, spacing, hasRuler }))).toEqual({ size, spacing, hasRuler });
  });
  test('needs no words when everything is as the site comes', () => {
    expect(comfortWords({ size: '100', spacing: 'normal', hasRuler: false })).toBe('');
  });
  test.each(['', 'null', '131 rulers', '{"size":130}', '<b>', '  '])('is as the site comes for the junk %o', (junk) => {
    expect(parseComfort(junk)).toEqual({ size: '100', spacing: 'normal', hasRuler: false });
  });
  test('is kept under a name that is deleted with everything else', () => {
    expect([COMFORT_NAME, SHARED_COMPUTER_NAME].filter((name) => !isOurs(name))).toEqual([]);
  });
});
