/** Harm that a reader may do whatever it reads, and may never do. */
import { TRAP } from './mutations.ts';

const SHARED = [
  Object.prototype,
  Array.prototype,
  Function.prototype,
  String.prototype,
  Number.prototype,
  Map.prototype,
];
const namesOf = () => SHARED.map((prototype) => Reflect.ownKeys(prototype).length).join();
const names = namesOf();

/** Objects in a value whose prototype came from a file. */
function hasForeignPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  const known = [Object.prototype, Array.prototype, Date.prototype, Map.prototype, Set.prototype, null];
  if (!known.some((each) => each === prototype)) return true;
  const inner = value instanceof Map || value instanceof Set ? [...value.values()] : Object.values(value);
  return inner.some(hasForeignPrototype);
}

/** What reading did, apart from its result: one sentence for each harm. */
export function harmOf(result: unknown): string[] {
  const globals = globalThis as Record<string, unknown>;
  const harm = [
    ...(TRAP in globals ? ['something of the file was run'] : []),
    ...(namesOf() !== names || 'polluted' in {} ? ['a prototype was changed'] : []),
    ...(hasForeignPrototype(result) ? ['an object of the result has a prototype from the file'] : []),
  ];
  delete globals[TRAP];
  return harm;
}
