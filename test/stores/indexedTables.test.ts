/** A database that the browser closes under us. */
import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { indexedTables } from '../../src/stores/indexedTables.ts';
import { faultOf } from '../../src/stores/saver.ts';
import { createWorkspace } from '../../src/stores/workspace.ts';
import { entryOf, headOf, MET } from '../domain/answers/entries.ts';

const workspace = createWorkspace(indexedTables);
const saved = async (id: string) => (await workspace.assessment(id))?.entries.map(({ item }) => item);
afterEach(() => vi.restoreAllMocks());

describe.each(['InvalidStateError', 'UnknownError'])('a database that answers with %s', (name) => {
  const closed = () => {
    throw new DOMException('The database connection is closing.', name);
  };
  test('is opened again, and the write is done', async () => {
    const id = `once${name.toLowerCase()}`;
    await workspace.write(headOf(id), [entryOf('1.a', 'answer a', MET)]);
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(closed);
    await workspace.write(headOf(id), [entryOf('2.b', 'answer b', MET)]);
    expect(transaction.mock.calls.length).toBeGreaterThan(1);
    expect(await saved(id)).toEqual(['a', 'b']);
  });
  test('twice is said in words of its own, and the next write is tried anew', async () => {
    const id = `twice${name.toLowerCase()}`;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(closed).mockImplementationOnce(closed);
    const write = () => workspace.write(headOf(id), [entryOf('1.a', 'answer a', MET)]);
    const error = await write().catch((reason: unknown) => reason);
    expect(faultOf(error)).toBe('closed');
    await write();
    expect(await saved(id)).toEqual(['a']);
  });
});

test('another error is passed on, and nothing is tried twice', async () => {
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  await expect(workspace.assessment('none')).rejects.toThrow('full');
  expect(transaction).toHaveBeenCalledTimes(1);
});
