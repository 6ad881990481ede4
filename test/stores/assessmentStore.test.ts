/** Answers over a real (fake) IndexedDB and Node's BroadcastChannel: each store made here is one tab. */
import 'fake-indexeddb/auto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/domain/answers/answer.ts';
import type { Assessment } from '../../src/domain/answers/assessment.ts';
import type { Entry } from '../../src/domain/answers/entry.ts';
import { createAssessmentStore } from '../../src/stores/assessmentStore.ts';
import { $currentAssessment } from '../../src/stores/current.ts';
import { indexedTables } from '../../src/stores/indexedTables.ts';
import { journalIn, noJournal } from '../../src/stores/journal.ts';
import { PREFIX } from '../../src/stores/names.ts';
import type { Tables } from '../../src/stores/tables.ts';
import { createWorkspace } from '../../src/stores/workspace.ts';

const given = (value: unknown): Answer => ({ state: 'value', value });
const NONE: Answer = { state: 'unknown' };

let sheets = 0;
/** An assessment of its own for each test. */
const newSheet = () => `sheet${++sheets}`;
const headOf = (id: string): Assessment => ({
  id,
  name: '',
  created: 1,
  archived: false,
  binned: null,
  sharedUpTo: 0,
  instrument: { kind: 'checklist', id: 'guide', edition: '0.1.0', version: '', hash: '' },
});
const workspace = createWorkspace(indexedTables);
const rowsOf = async (sheet: string): Promise<readonly Entry[]> => (await workspace.assessment(sheet))?.entries ?? [];
const put = (sheet: string, entry: Entry) => workspace.write(headOf(sheet), [entry]);

const channels: BroadcastChannel[] = [];
const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  for (const channel of channels.splice(0)) channel.close();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Asks again and again until it holds. */
const until = (holds: () => void | Promise<void>) => vi.waitFor(holds, { interval: 3 });

type Surroundings = Parameters<typeof createAssessmentStore>[1];

/** Opens an assessment in a tab and waits until its stored answers are read. */
async function openTab(sheet: string, tab: string, more: Partial<Surroundings> = {}) {
  const connect = () => {
    const channel = new BroadcastChannel(PREFIX);
    channels.push(channel);
    return channel;
  };
  let writing = 0;
  const given = more.workspace ?? workspace;
  const write: typeof workspace.write = (head, entries) => {
    writing += 1;
    return given.write(head, entries).finally(() => {
      writing -= 1;
    });
  };
  const store = createAssessmentStore(headOf(sheet), {
    connect,
    now: Date.now,
    tab,
    journal: noJournal,
    editionMaps: async () => [],
    ...more,
    workspace: { ...given, write },
  });
  stops.push(store.$answers.listen(() => {}));
  await until(() => expect(store.$saving.get().state).not.toBe('loading'));
  const isSaved = () => until(() => expect([writing, store.$saving.get()]).toEqual([0, { state: 'saved' }]));
  const shows = (answers: Record<string, Answer>) => until(() => expect(store.$answers.get()).toStrictEqual(answers));
  return { ...store, isSaved, shows };
}

const entryOf = (item: string, more: Partial<Entry> = {}): Entry =>
  ({ item, field: 'answer', value: given('old'), stamp: 1000, tab: 'other', from: [], ...more }) as Entry;

/** The workspace with a door that can be shut: then every write is refused. */
function fragileWorkspace() {
  let refusal: DOMException | undefined;
  const write: typeof workspace.write = async (head, entries) => {
    if (refusal) throw refusal;
    await workspace.write(head, entries);
  };
  return {
    workspace: { ...workspace, write },
    refuse: (name: string) => {
      refusal = new DOMException('refused', name);
    },
    allow: () => {
      refusal = undefined;
    },
  };
}

describe('an assessment', () => {
  test('is ready once its answers are read, and says so', async () => {
    const store = createAssessmentStore(headOf(newSheet()), {
      workspace,
      connect: () => undefined,
      now: Date.now,
      tab: 'a',
      journal: noJournal,
      editionMaps: async () => [],
    });
    expect([store.$saving.get(), store.$ready.get()]).toEqual([{ state: 'loading' }, false]);
    stops.push(store.$answers.listen(() => {}));
    await until(() => expect(store.$saving.get()).toEqual({ state: 'saved' }));
    expect([store.$answers.get(), store.$ready.get()]).toEqual([{}, true]);
  });
  test.each(['$plan', '$deadlines'] as const)('is read where a page shows %s and no answer', async (shown) => {
    const store = createAssessmentStore(headOf(newSheet()), {
      workspace,
      connect: () => undefined,
      now: Date.now,
      tab: 'a',
      journal: noJournal,
      editionMaps: async () => [],
    });
    stops.push(store[shown].listen(() => {}));
    await until(() => expect(store.$ready.get()).toBe(true));
  });
  test('shows an answer at once', async () => {
    const { $answers, setAnswer } = await openTab(newSheet(), 'a');
    setAnswer('q', given('no'));
    expect($answers.get()).toEqual({ q: given('no') });
  });
  test('chooses many answers once the state before them is kept: what another tab answers meanwhile is seen', async () => {
    let keep = () => {};
    const rewrite = (async () => {
      await new Promise<void>((done) => {
        keep = done;
      });
    }) as unknown as typeof workspace.rewrite;
    const sheet = newSheet();
    const here = await openTab(sheet, 'a', { workspace: { ...workspace, rewrite } });
    const there = await openTab(sheet, 'b');
    const filled = here.setAnswers(
      () => new Map(['p', 'q'].filter((item) => !here.$answers.get()[item]).map((item) => [item, given('many')])),
    );
    there.setAnswer('q', given('one'));
    await here.shows({ q: given('one') });
    keep();
    await filled;
    await there.shows({ p: given('many'), q: given('one') });
  });
  test('gives many tasks at once, with the state before as a restore point', async () => {
    const sheet = newSheet();
    const { setTask, setTasks, $tasks, isSaved } = await openTab(sheet, 'a');
    setTask('q', { who: 'Li', due: '' });
    await isSaved();
    await setTasks(
      () =>
        new Map([
          ['p', { who: 'Wang', due: '2026-12-20' }],
          // Nobody by no day is no task.
          ['q', { who: '', due: '' }],
        ]),
    );
    expect(Object.entries($tasks.get())).toEqual([['p', { who: 'Wang', due: '2026-12-20' }]]);
    const points = await workspace.restorePoints(sheet);
    expect(points.map(({ why, state }) => [why, state.entries.map(({ value }) => value)])).toContainEqual([
      'bulk',
      [{ who: 'Li', due: '' }],
    ]);
  });
  test('says that it is saving only when that takes longer than 300 ms', async () => {
    let finish = () => {};
    const write = () => new Promise<void>((resolve) => (finish = resolve));
    const { $saving, setAnswer, isSaved } = await openTab(newSheet(), 'a', { workspace: { ...workspace, write } });
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    setAnswer('q', NONE);
    vi.advanceTimersByTime(299);
    expect($saving.get()).toEqual({ state: 'saved' });
    vi.advanceTimersByTime(1);
    expect($saving.get()).toEqual({ state: 'saving' });
    vi.useRealTimers();
    finish();
    await isSaved();
  });
  test('keeps its answers over a reload, each state as it was', async () => {
    const sheet = newSheet();
    const answers: Record<string, Answer> = {
      met: { state: 'met' },
      partly: { state: 'partly' },
      unmet: { state: 'unmet' },
      unknown: NONE,
      na: { state: 'notApplicable', reason: ' 没有 ' },
      no: given('no'),
      zero: given(0),
      empty: given(''),
      off: given(false),
      pair: given({ numerator: 45, denominator: undefined }),
      nan: given(Number.NaN),
    };
    const before = await openTab(sheet, 'a');
    for (const [item, answer] of Object.entries(answers)) before.setAnswer(item, answer);
    await before.isSaved();
    const after = await openTab(sheet, 'b');
    expect(after.$answers.get()).toEqual(answers);
  });
  test('keeps apart from the others, and finds items by any name', async () => {
    const sheet = newSheet();
    const items = ['\uffff', '条款', 'constructor', 'a,b'];
    const [own, longer] = [await openTab(sheet, 'a'), await openTab(`${sheet}0`, 'a')];
    for (const item of items) own.setAnswer(item, given(item));
    longer.setAnswer('mine', NONE);
    await Promise.all([own.isSaved(), longer.isSaved()]);
    const reloaded = await openTab(sheet, 'b');
    expect(Object.keys(reloaded.$answers.get()).sort()).toEqual([...items].sort());
    expect((await openTab(`${sheet}0`, 'b')).$answers.get()).toEqual({ mine: NONE });
  });
  test('forgets an answer that is taken back, over a reload and in other tabs too', async () => {
    const sheet = newSheet();
    const [here, there] = [await openTab(sheet, 'a'), await openTab(sheet, 'b')];
    here.setAnswer('q', given('yes'));
    await there.shows({ q: given('yes') });
    here.setAnswer('q', undefined);
    expect(Object.keys(here.$answers.get())).toEqual([]);
    await there.shows({});
    await here.isSaved();
    expect(Object.keys((await openTab(sheet, 'c')).$answers.get())).toEqual([]);
  });
  test('lets an answer be given again after it was taken back', async () => {
    const sheet = newSheet();
    const { setAnswer, isSaved } = await openTab(sheet, 'a', { now: () => 5 });
    for (const answer of [given(1), undefined, given(2)]) setAnswer('q', answer);
    await isSaved();
    expect((await openTab(sheet, 'b')).$answers.get()).toEqual({ q: given(2) });
  });
});

describe('two tabs', () => {
  test('see what the other answers, whichever of them', async () => {
    const sheet = newSheet();
    const [left, right] = [await openTab(sheet, 'left'), await openTab(sheet, 'right')];
    left.setAnswer('a', given(1));
    right.setAnswer('b', given(2));
    await left.shows({ a: given(1), b: given(2) });
    await right.shows({ b: given(2), a: given(1) });
  });
  test('hear nothing of other sheets', async () => {
    const [sheet, other] = [newSheet(), newSheet()];
    const [left, right, far] = [await openTab(sheet, 'a'), await openTab(sheet, 'b'), await openTab(other, 'c')];
    far.setAnswer('q', NONE);
    left.setAnswer('last', NONE);
    await right.shows({ last: NONE });
    expect(left.$answers.get()).toEqual({ last: NONE });
  });
  test('end equal after 200 alternating writes to one item, and so after a reload', async () => {
    const sheet = newSheet();
    const clocks = [Date.now, () => 1000, () => 1000 + Math.floor(performance.now()) * 1000];
    for (const [index, now] of clocks.entries()) {
      const item = `item-${index}`;
      const [left, right] = [await openTab(sheet, 'left', { now }), await openTab(sheet, 'right')];
      for (let turn = 0; turn < 200; turn += 1) {
        const tab = turn % 2 === 0 ? left : right;
        tab.setAnswer(item, turn % 7 === 0 ? undefined : given(turn));
        // Now and then both get to hear of each other in between.
        if (turn % 10 === index) await nextTurn();
      }
      await Promise.all([left.isSaved(), right.isSaved()]);
      await until(() => expect(left.$answers.get()).toStrictEqual(right.$answers.get()));
      const stored = await openTab(sheet, 'later');
      await until(() => expect(left.$answers.get()).toStrictEqual(stored.$answers.get()));
      expect(right.$answers.get()).toStrictEqual(stored.$answers.get());
    }
  });
  test('settle a tie of stamps the same way', async () => {
    const sheet = newSheet();
    const now = () => 77;
    const [left, right] = [await openTab(sheet, 'left', { now }), await openTab(sheet, 'right', { now })];
    left.setAnswer('q', given('left'));
    right.setAnswer('q', given('right'));
    await left.shows({ q: given('right') });
    await Promise.all([left.isSaved(), right.isSaved()]);
    expect(right.$answers.get()).toEqual({ q: given('right') });
    expect((await openTab(sheet, 'c')).$answers.get()).toEqual({ q: given('right') });
  });
  test('ignore what is no entry', async () => {
    const sheet = newSheet();
    const { $answers, shows } = await openTab(sheet, 'a');
    const voice = new BroadcastChannel(PREFIX);
    channels.push(voice);
    const good = entryOf('q', { value: NONE } as Partial<Entry>);
    const say = (entry: unknown) => voice.postMessage({ tell: 'entry', assessment: sheet, entry });
    for (const junk of [null, 7, 'q', [], { tell: 'entry' }, { tell: 'sing', assessment: sheet }])
      voice.postMessage(junk);
    for (const junk of [null, { ...good, value: 'yes' }, { ...good, stamp: '9' }, { ...good, item: '__proto__' }])
      say(junk);
    say(good);
    await shows({ q: NONE });
    expect(Object.keys($answers.get())).toEqual(['q']);
  });
  test('meet again when one comes back from the cache of the browser', async () => {
    const listeners: ((event: { persisted: boolean }) => void)[] = [];
    vi.stubGlobal('addEventListener', (_: string, listener: (typeof listeners)[number]) => listeners.push(listener));
    vi.stubGlobal('removeEventListener', () => {});
    const sheet = newSheet();
    const back = await openTab(sheet, 'a', { connect: () => undefined });
    await put(sheet, entryOf('q', { value: NONE } as Partial<Entry>));
    for (const listener of listeners) listener({ persisted: true });
    await back.shows({ q: NONE });
  });
});

test('an answer is stamped with the time, and always later than the one it replaces', async () => {
  const sheet = newSheet();
  const { setAnswer, isSaved } = await openTab(sheet, 'a', { now: () => 5000 });
  const stampOf = async () => {
    await isSaved();
    return (await rowsOf(sheet))[0]?.stamp;
  };
  setAnswer('q', given('first'));
  expect(await stampOf()).toBe(5000);
  setAnswer('q', given('second'));
  expect(await stampOf()).toBe(5001);
});

describe('a clock that was set back', () => {
  test('does not make a new answer lose against the old one', async () => {
    const sheet = newSheet();
    let now = 9000;
    const { $answers, setAnswer, isSaved } = await openTab(sheet, 'z', { now: () => now });
    setAnswer('q', given('old'));
    now = 10;
    setAnswer('q', given('new'));
    expect($answers.get()).toEqual({ q: given('new') });
    await isSaved();
    expect((await openTab(sheet, 'a')).$answers.get()).toEqual({ q: given('new') });
  });
  test('nor against one that was stored before, or told by another tab', async () => {
    const sheet = newSheet();
    await put(sheet, entryOf('stored', { stamp: 9000 }));
    const [early, late] = [
      await openTab(sheet, 'a', { now: () => 10 }),
      await openTab(sheet, 'z', { now: () => 50_000 }),
    ];
    late.setAnswer('told', given('old'));
    await early.shows({ stored: given('old'), told: given('old') });
    early.setAnswer('stored', given('new'));
    early.setAnswer('told', given('new'));
    await late.shows({ stored: given('new'), told: given('new') });
    await early.isSaved();
    expect((await openTab(sheet, 'c')).$answers.get()).toEqual({ stored: given('new'), told: given('new') });
  });
});

describe('when nothing can be saved', () => {
  test.each([
    ['QuotaExceededError', 'full'],
    ['SecurityError', 'denied'],
    ['InvalidStateError', 'denied'],
  ])('after a %s the answer stands in memory, and storage is said to be %s', async (name, why) => {
    const { workspace, refuse } = fragileWorkspace();
    const { $answers, $saving, setAnswer } = await openTab(newSheet(), 'a', { workspace });
    refuse(name);
    setAnswer('q', given('no'));
    await until(() => expect($saving.get()).toEqual({ state: 'failed', why, unsaved: 1 }));
    expect($answers.get()).toEqual({ q: given('no') });
    setAnswer('p', NONE);
    await until(() => expect($saving.get()).toEqual({ state: 'failed', why, unsaved: 2 }));
    expect($answers.get()).toEqual({ q: given('no'), p: NONE });
  });
  test('a later success saves the earlier answers too', async () => {
    const sheet = newSheet();
    const { workspace, refuse, allow } = fragileWorkspace();
    const { $saving, setAnswer, isSaved } = await openTab(sheet, 'a', { workspace });
    refuse('QuotaExceededError');
    setAnswer('first', given(1));
    setAnswer('second', given(2));
    setAnswer('first', given(3));
    await until(() => expect($saving.get()).toMatchObject({ state: 'failed', unsaved: 2 }));
    allow();
    setAnswer('third', NONE);
    await isSaved();
    const reloaded = await openTab(sheet, 'b');
    expect(reloaded.$answers.get()).toEqual({ first: given(3), second: given(2), third: NONE });
  });
  test('other tabs hear of the answer all the same', async () => {
    const sheet = newSheet();
    const { workspace, refuse } = fragileWorkspace();
    const [here, there] = [await openTab(sheet, 'a', { workspace }), await openTab(sheet, 'b')];
    refuse('QuotaExceededError');
    here.setAnswer('q', NONE);
    await there.shows({ q: NONE });
  });
  test('nor read, it says so, and takes answers', async () => {
    const assessment = () => Promise.reject(new DOMException('refused', 'SecurityError'));
    const sheet = newSheet();
    const { $answers, $saving, setAnswer, isSaved } = await openTab(sheet, 'a', {
      workspace: { ...workspace, assessment },
    });
    expect($saving.get()).toEqual({ state: 'failed', why: 'denied', unsaved: 0 });
    setAnswer('q', NONE);
    expect($answers.get()).toEqual({ q: NONE });
    await isSaved();
    expect(await rowsOf(sheet)).toHaveLength(1);
  });
  test('for want of any database the session goes on, and it tries again once there is one', async () => {
    vi.resetModules();
    const { indexedTables: fresh } = (await import('../../src/stores/indexedTables.ts')) as { indexedTables: Tables };
    const workspace = createWorkspace(fresh);
    const { indexedDB } = globalThis;
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const sheet = newSheet();
    const { $answers, $saving, setAnswer, isSaved } = await openTab(sheet, 'a', { workspace });
    setAnswer('q', NONE);
    await until(() => expect($saving.get()).toEqual({ state: 'failed', why: 'denied', unsaved: 1 }));
    expect($answers.get()).toEqual({ q: NONE });
    vi.stubGlobal('indexedDB', indexedDB);
    setAnswer('p', NONE);
    await isSaved();
    expect(Object.keys((await openTab(sheet, 'b')).$answers.get()).sort()).toEqual(['p', 'q']);
  });
});

describe('a store', () => {
  test('keeps notes apart from answers, over a reload and between tabs', async () => {
    const sheet = newSheet();
    const [here, there] = [await openTab(sheet, 'a'), await openTab(sheet, 'b')];
    here.setNote('q', '见会议纪要');
    there.setAnswer('q', NONE);
    await until(() => expect(there.$notes.get()).toEqual({ q: '见会议纪要' }));
    await here.shows({ q: NONE });
    here.setNote('q', '');
    await until(() => expect(there.$notes.get()).toStrictEqual({}));
    await Promise.all([here.isSaved(), there.isSaved()]);
    const later = await openTab(sheet, 'c');
    expect([later.$answers.get(), later.$notes.get()]).toEqual([{ q: NONE }, {}]);
  });
  test('says what an answer replaced only once others may hold it', async () => {
    const sheet = newSheet();
    const first = await openTab(sheet, 'a', { now: () => 1000 });
    for (const value of [1, 2, 3]) first.setAnswer('q', given(value));
    await first.isSaved();
    expect((await rowsOf(sheet))[0]?.from).toEqual([]);
    await workspace.change(sheet, (head) => ({ ...head, sharedUpTo: 1002 }));
    const second = await openTab(sheet, 'b', { now: () => 10 });
    second.setAnswer('q', given(4));
    second.setAnswer('q', given(5));
    await second.isSaved();
    expect(await rowsOf(sheet)).toMatchObject([{ value: given(5), from: ['1002.a'], stamp: 1004 }]);
  });
  test('keeps the state of an hour ago before it goes on, once', async () => {
    const sheet = newSheet();
    const first = await openTab(sheet, 'a');
    first.setAnswer('q', given(1));
    await first.isSaved();
    const second = await openTab(sheet, 'b');
    second.setAnswer('q', given(2));
    second.setAnswer('q', given(3));
    await second.isSaved();
    await until(async () => expect(await workspace.restorePoints(sheet)).toHaveLength(1));
    expect((await workspace.restorePoints(sheet))[0]).toMatchObject({ why: 'time' });
  });
  test('takes up what a killed tab had typed and not saved', async () => {
    const shelf = new Map<string, string>();
    const storage = {
      get length() {
        return shelf.size;
      },
      key: (index: number) => [...shelf.keys()][index] ?? null,
      getItem: (name: string) => shelf.get(name) ?? null,
      setItem: (name: string, text: string) => void shelf.set(name, text),
      removeItem: (name: string) => void shelf.delete(name),
    } as Storage;
    const journal = journalIn(() => storage);
    const sheet = newSheet();
    const never = new Promise<void>(() => {});
    const killed = await openTab(sheet, 'a', { journal, workspace: { ...workspace, write: () => never } });
    killed.setAnswer('q', given('typed'));
    killed.setAnswer('q', given('typed on'));
    expect([...shelf.keys()].every((name) => name.startsWith(`${PREFIX}:unsaved:`))).toBe(true);
    const next = await openTab(sheet, 'b', { journal });
    await next.shows({ q: given('typed on') });
    await next.isSaved();
    expect([await rowsOf(sheet), shelf.size]).toMatchObject([[{ item: 'q', value: given('typed on') }], 0]);
  });
  test('takes the answers of an earlier edition to where its clauses went, with the state before kept', async () => {
    const sheet = newSheet();
    await put(sheet, entryOf('reworded'));
    await put(sheet, entryOf('same'));
    const head = { ...headOf(sheet), instrument: { ...headOf(sheet).instrument, edition: '0.2.0' } };
    const editionMaps = async () => [
      { from: '0.1.0', to: '0.2.0', changes: { checklist: { reworded: { fate: 'reworded' as const } } } },
    ];
    const store = createAssessmentStore(head, {
      workspace,
      journal: noJournal,
      connect: () => undefined,
      now: Date.now,
      tab: 'a',
      editionMaps,
    });
    stops.push(store.$answers.listen(() => {}));
    await until(() => expect(store.$saving.get()).toEqual({ state: 'saved' }));
    expect(store.$answers.get()).toStrictEqual({ same: given('old') });
    const answers = [{ item: 'reworded', answer: given('old') }];
    expect(store.$pending.get()).toEqual({ reworded: { edition: '0.1.0', answers } });
    expect((await workspace.assessment(sheet))?.instrument.edition).toBe('0.2.0');
    expect(await workspace.restorePoints(sheet)).toMatchObject([
      { why: 'migration', state: { instrument: { edition: '0.1.0' } } },
    ]);
    store.setAnswer('reworded', given('new'));
    expect(store.$pending.get()).toStrictEqual({});
  });
});

describe('the current assessment of a page', () => {
  const tool = (id: string) => ({
    instrument: { ...headOf('x').instrument, id },
    locale: 'en' as const,
    workspaceHref: '',
    mapsHref: '',
    program: { name: 'guide', version: '1', edition: '0.1.0' },
  });
  test('is one store for everybody who asks', () => {
    expect($currentAssessment(tool('a')).get()).toBe($currentAssessment(tool('a')).get());
    expect($currentAssessment(tool('b'))).not.toBe($currentAssessment(tool('a')));
  });
  test('while pages are built is empty, and waits for a browser', () => {
    const store = $currentAssessment(tool('built')).get();
    stops.push(store.$answers.listen(() => {}));
    expect([store.$answers.get(), store.$ready.get()]).toEqual([{}, false]);
  });
});
