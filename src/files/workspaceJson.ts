/** Reads and writes workspace files, whole or damaged. */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type ReadFile, readWorkspaceFile, type WorkspaceFile } from '../domain/formats/workspaceFile.ts';
import { type ReadText, readText } from './decodeText.ts';

/** Where a file stops being JSON. */
interface Damage {
  /** Counted from 1, as editors count. */
  line: number;
  column: number;
}

export type OpenedFile = { damage: undefined; read: ReadFile } | { damage: Damage; read: ReadFile };

/**
 * Two spaces, and a line for each entry's field: a damaged file can then be mended by hand.
 *
 * The sign for a lost character, should someone have typed it, is written as an escape: in a file it means damage.
 */
export const writeWorkspaceJson = (file: WorkspaceFile): string =>
  `${JSON.stringify(file, null, 2).replaceAll('\uFFFD', '\\ufffd')}\n`;

/** Reads a file. Of a damaged one the part before the damage is read, entry by entry, never half an entry. */
export function openWorkspaceJson(text: string): OpenedFile {
  // Windows programs put a mark before the text.
  const json = text.replace(/^\uFEFF/, '');
  try {
    return { damage: undefined, read: readWorkspaceFile(JSON.parse(json)) };
  } catch {
    const { value, at } = readablePart(json);
    const before = json.slice(0, at).split('\n');
    const damage = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const read = readWorkspaceFile(value);
    // What cannot even be recognised was never a file of ours.
    return { damage, read: read.state === 'refused' ? { state: 'refused', why: 'notJson' } : read };
  }
}

export const openWorkspaceFile = (bytes: Uint8Array<ArrayBuffer>): ReadText<OpenedFile> =>
  readText(bytes, openWorkspaceJson);

/** The part of a damaged text that was complete before the first error, and where that error is. */
function readablePart(json: string): { value: unknown; at: number } {
  const errors: ParseError[] = [];
  const tree = treeOf(json, errors);
  const at = errors.reduce((first, { offset }) => Math.min(first, offset), json.length);
  return { value: tree && completeBefore(tree, json.slice(0, at), []), at };
}

function treeOf(json: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(json, errors, { disallowComments: true, allowEmptyContent: true });
  } catch {
    // Brackets without end: the parser runs out of room. No file of ours is like that.
    return undefined;
  }
}

/** Lists whose elements stand alone; anything else that is cut is left out as a whole. */
const LISTS = ['assessments', 'entries', 'rows'];

/** @param sound the text before the error */
function completeBefore(node: Node, sound: string, path: readonly string[]): unknown {
  const whole = wholeValue(node, sound);
  if (whole !== undefined) return whole.value;
  // What follows the error may have been taken for a part of what stands before it.
  const children = (node.children ?? []).filter(({ offset }) => offset < sound.length);
  if (node.type === 'array' && LISTS.includes(path.at(-1) ?? ''))
    return children.map((child) => completeBefore(child, sound, [...path, '[]'])).filter((each) => each !== undefined);
  // The file and its assessments may lack their end; an entry may not.
  const isFrame = path.length === 0 || (path.at(-1) === '[]' && path.at(-2) === 'assessments');
  if (node.type !== 'object' || !isFrame) return undefined;
  const fields = children.flatMap(({ children: [name, value] = [] }) => {
    const key: unknown = name?.value;
    const read = value && typeof key === 'string' ? completeBefore(value, sound, [...path, key]) : undefined;
    return read === undefined ? [] : [[key, read] as const];
  });
  return Object.fromEntries(fields);
}

/**
 * The value of a node that has its end before the error. Of a number that end is only known from what follows.
 *
 * Read from the text once more: the parser's own values would let "__proto__" reach the prototype.
 */
function wholeValue({ type, offset, length }: Node, sound: string): { value: unknown } | undefined {
  const end = offset + length;
  const hasEnd = length > 0 && (type === 'number' ? end < sound.length : end <= sound.length);
  try {
    return hasEnd ? { value: JSON.parse(sound.slice(offset, end)) } : undefined;
  } catch {
    return undefined;
  }
}
