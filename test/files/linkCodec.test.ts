/** Folding data into a link: back as it was, or not at all. */
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/domain/basics/canonical.ts';
import { MAX_UNFOLDED_LENGTH, packForLink, unpackFromLink } from '../../src/domain/formats/shareLink.ts';
import { canFold, fold, unfold } from '../../src/files/linkCodec.ts';
import { realisticAssessment } from '../domain/answers/entries.ts';

const MOST = 100_000;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('folding', () => {
  test('gives back any data, in letters that a link may hold', async () => {
    expect(canFold()).toBe(true);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ stringUnit: 'binary' }), async (data) => {
        const folded = await fold(data);
        expect(folded).toMatch(/^[\w-]+$/);
        expect(canonical(await unfold(folded, MOST))).toBe(canonical(data));
      }),
    );
  });
  test('gives back Chinese, emoji and names from the prototype', async () => {
    const data = JSON.parse('{"__proto__":["社区矫正","😀👩‍👩‍👧"],"constructor":1}');
    const unfolded = await unfold(await fold(data), MOST);
    expect(JSON.stringify(unfolded)).toBe(JSON.stringify(data));
    expect(Object.getPrototypeOf(unfolded)).toBe(Object.prototype);
  });
  test('gives back an assessment, to the letter', async () => {
    const assessment = realisticAssessment('abcd', 200);
    const packed = packForLink(assessment, { withText: true, now: 9 });
    const shared = unpackFromLink(await unfold(await fold(packed), MAX_UNFOLDED_LENGTH));
    expect(shared).toEqual(unpackFromLink(packed));
    expect(shared?.name).toBe(assessment.name);
  });
});

describe('a damaged link gives nothing', () => {
  const folding = fold(packForLink(realisticAssessment('abcd', 12), { withText: true, now: 9 }));
  test('cut at any letter', async () => {
    const folded = await folding;
    for (let cut = 0; cut < folded.length; cut += 1)
      expect(await unfold(folded.slice(0, cut), MOST), `${cut}`).toBeUndefined();
  });
  test('with any letter changed', async () => {
    const folded = await folding;
    const whole = canonical(await unfold(folded, MOST));
    for (let at = 0; at < folded.length; at += 1)
      for (const step of [1, 7, 32]) {
        const letter = LETTERS[(LETTERS.indexOf(folded[at] ?? '') + step) % 64];
        const unfolded = await unfold(folded.slice(0, at) + letter + folded.slice(at + 1), MOST);
        // The last letter holds bits that mean nothing.
        if (unfolded !== undefined) expect(canonical(unfolded), `${at}`).toBe(whole);
      }
  });
  test('with other letters, and whatever is typed behind the address', async () => {
    const junk = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...LETTERS) }), fc.base64String());
    await fc.assert(fc.asyncProperty(junk, async (text) => void expect(await unfold(text, MOST)).toBeUndefined()));
  });
  test('of something other than JSON', async () => {
    expect(await unfold(deflateSync('not json').toString('base64url'), MOST)).toBeUndefined();
  });
});

describe('a link that unfolds', () => {
  test('to more than is allowed gives nothing, and does not fill the memory', async () => {
    const bomb = deflateSync(Buffer.alloc(200_000_000, ' ')).toString('base64url');
    const before = process.memoryUsage().arrayBuffers;
    expect(await unfold(bomb, MAX_UNFOLDED_LENGTH)).toBeUndefined();
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
  });
  test('to exactly as much as is allowed is read', async () => {
    const folded = await fold('x'.repeat(998));
    expect([await unfold(folded, 1000), await unfold(folded, 999)]).toEqual(['x'.repeat(998), undefined]);
  });
});
