/** What is loaded once a page, over a connection that fails now and then. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FetchError, fetched, once } from '../../src/stores/fetched.ts';

afterEach(() => vi.unstubAllGlobals());

/** Lets `fetch` give these answers, one after the other; says what was asked. */
function answering(...answers: (() => Response | Error)[]): string[] {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (href: string) => {
    asked.push(href);
    const answer = answers[asked.length - 1]?.() ?? new Error('not expected');
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return asked;
}
const json = (value: unknown) => () => Response.json(value);

describe('what was fetched', () => {
  test('is fetched once for all who ask, at the same time or later', async () => {
    const asked = answering(json({ a: 1 }));
    const [one, other] = await Promise.all([fetched('/data/once.json'), fetched('/data/once.json')]);
    expect([one, other, await fetched('/data/once.json')]).toEqual([{ a: 1 }, { a: 1 }, { a: 1 }]);
    expect(asked).toEqual(['/data/once.json']);
  });
  test('is kept by its address', async () => {
    answering(json('first'), json('second'));
    expect([await fetched('/data/1.json'), await fetched('/data/2.json')]).toEqual(['first', 'second']);
  });
  test.each<[string, () => Response | Error, unknown]>([
    ['the connection fails', () => new TypeError('Failed to fetch'), { message: 'Failed to fetch' }],
    ['there is no such file', () => new Response('', { status: 404 }), { status: 404 }],
    ['it is no JSON', () => new Response('<!doctype html>'), { name: 'SyntaxError' }],
  ])('is tried again after %s', async (name, failure, error) => {
    const href = `/data/${name}.json`;
    answering(failure, json('there'));
    await expect(fetched(href)).rejects.toMatchObject(error as object);
    expect(await fetched(href)).toBe('there');
  });
  test('names the address and the status that the server gave', async () => {
    answering(() => new Response('', { status: 503 }));
    await expect(fetched('/data/busy.json')).rejects.toThrow(new FetchError('/data/busy.json', 503));
  });
});

test('work that is done once is not begun before it is asked for, and begun again after a failure', async () => {
  const work = vi.fn().mockRejectedValueOnce(new Error('early')).mockResolvedValue('done');
  const ask = once(work);
  expect(work).not.toHaveBeenCalled();
  await expect(ask()).rejects.toThrow('early');
  expect(await Promise.all([ask(), ask()])).toEqual(['done', 'done']);
  expect(work).toHaveBeenCalledTimes(2);
});
