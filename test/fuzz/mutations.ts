/** What happens to files and links on their way, or is done to them on purpose. */
import fc from 'fast-check';

/** Global that code from a file would set, if anything ran it. */
export const TRAP = 'fuzzRan';

/** Texts that have broken readers elsewhere: code, names of prototypes, references, references to references, numbers. */
const TEXTS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  `globalThis.${TRAP} = 1`,
  `<img src=x onerror="globalThis.${TRAP}=1">`,
  `\${globalThis.${TRAP} = 1}`,
  `=cmd|' /C calc'!A0`,
  `!!js/function 'function () { globalThis.${TRAP} = 1 }'`,
  '!!binary aGVsbG8=',
  '&a [*a, *a, *a, *a]',
  '<<: *a',
  '"',
  "'",
  '`',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  ': ',
  '\n- ',
  '\n',
  '\r',
  '\t',
  '#',
  '\0',
  '\uFEFF',
  '\uFFFD',
  '\uD800',
  '，',
  '。',
  '０',
  '1e999',
  '-0',
  '9007199254740993',
  'NaN',
  'null',
  'true',
  '~',
  '2026-02-30',
  '<v>',
  '</v>',
  '<c r="XFD1048576">',
  ']]>',
  '&amp;',
  '[['.repeat(500),
  '{"a":'.repeat(500),
  'x'.repeat(21_000),
] as const;

/** A place in something long, and how much of it: mostly little. */
const span = { at: fc.nat(), length: fc.oneof(fc.nat(4), fc.nat(200)) };
const edit = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), ...span, text: fc.constantFrom(...TEXTS) }),
  fc.record({ kind: fc.constantFrom('cut' as const, 'double' as const, 'end' as const), ...span }),
  fc.record({ kind: fc.constant('move' as const), ...span, to: fc.nat() }),
);
type Edit = typeof edit extends fc.Arbitrary<infer Each> ? Each : never;

/** The parts of a text or of bytes, as both can be put together. */
function edited<Whole>(
  whole: Whole,
  size: number,
  part: (from: number, to: number) => Whole,
  each: Edit,
): (Whole | string)[] {
  const from = each.at % (size + 1);
  const to = Math.min(size, from + each.length);
  if (each.kind === 'put') return [part(0, from), each.text, part(to, size)];
  if (each.kind === 'move') {
    const other = each.to % (size + 1);
    return other < from ? [part(0, other), part(from, to), part(other, from), part(to, size)] : [whole];
  }
  if (each.kind === 'cut') return [part(0, from), part(to, size)];
  return each.kind === 'double' ? [part(0, to), part(from, size)] : [part(0, from)];
}

const editedText = (text: string, edits: readonly Edit[]): string =>
  edits.reduce((now, each) => edited(now, now.length, (from, to) => now.slice(from, to), each).join(''), text);

function editedBytes(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  return edits.reduce<Uint8Array<ArrayBuffer>>((now, each) => {
    const parts = edited(now, now.length, (from, to) => now.slice(from, to), each).map((part) =>
      typeof part === 'string' ? encoder.encode(part) : part,
    );
    const joined = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      joined.set(part, at);
      at += part.length;
    }
    return joined;
  }, Uint8Array.from(bytes));
}

const edits = fc.array(edit, { minLength: 1, maxLength: 3 });
export const mutatedText = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc.tuple(fc.constantFrom(...texts), edits).map(([text, each]) => editedText(text, each));
export const mutatedBytes = (files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array<ArrayBuffer>> =>
  fc.tuple(fc.constantFrom(...files), edits).map(([bytes, each]) => editedBytes(bytes, each));

type Path = readonly (string | number)[];

/** Every place in a value, the whole first. */
export function placesIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? value.map((each, at) => [at, each] as const) : Object.entries(value);
  return [path, ...inner.flatMap(([key, each]) => placesIn(each, [...path, key]))];
}

/** Own value at a place; `undefined` where there is none. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );

/** A copy with what `change` makes of the entries of one list or object: pairs of a key and a value. */
function changedWithin(
  value: unknown,
  [key, ...rest]: Path,
  change: (entries: readonly (readonly [string, unknown])[]) => (readonly [string, unknown])[],
): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const changed =
    key === undefined
      ? change(entries)
      : entries.map(([name, each]) => [name, name === String(key) ? changedWithin(each, rest, change) : each] as const);
  return Array.isArray(value) ? changed.map(([, each]) => each) : Object.fromEntries(changed);
}

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, 1e300, Number.MAX_SAFE_INTEGER, '', [], {}, [null], {
    state: 'met',
  }),
  fc.constantFrom<unknown>(...TEXTS),
  fc.constantFrom('__proto__', 'constructor').map((name) => Object.fromEntries([[name, { polluted: true }]])),
  fc.jsonValue({ maxDepth: 3 }),
);
const change = fc.record({
  at: fc.nat(),
  inside: fc.nat(),
  kind: fc.constantFrom('replace', 'remove', 'add', 'double', 'rename'),
  name: fc.constantFrom('colour', '__proto__', 'constructor', 'toString', 'en', 'id', 'value'),
  to: junk,
});

/** Values in which something is replaced, removed, added, doubled or has another name. */
export const mutatedValue = (values: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.tuple(fc.constantFrom(...values), fc.array(change, { minLength: 1, maxLength: 2 })).map(([value, changes]) =>
    changes.reduce<unknown>((now, { at, inside, kind, name, to }) => {
      const places = placesIn(now).filter((path) => typeof valueAt(now, path) === 'object');
      return changedWithin(now, places[at % Math.max(1, places.length)] ?? [], (entries) => {
        const place = inside % Math.max(1, entries.length);
        const before = entries.slice(0, place);
        const [key, each] = entries[place] ?? [];
        const after = entries.slice(place + 1);
        if (key === undefined || kind === 'add') return [...entries, [name, to]];
        if (kind === 'remove') return [...before, ...after];
        if (kind === 'double') return [...before, [key, each], ...after, [key === name ? 'again' : name, each]];
        return [...before, kind === 'rename' ? [name, each] : [key, to], ...after];
      });
    }, value),
  );
