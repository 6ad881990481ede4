/** Reads and writes workspace files, whole or damaged. */
import { getNodeValue, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { type ReadFile, readWorkspaceFile, type WorkspaceFile } from '../domain/workspaceFile.ts';

/** Where a file stops being JSON. */
export interface Damage {
  /** Counted from 1, as editors count. */
  line: number;
  column: number;
}

export type OpenedFile = { damage: undefined; read: ReadFile } | { damage: Damage; read: ReadFile };

/** Two spaces, and a line for each entry's field: a damaged file can then be mended by hand. */
export const writeWorkspaceJson = (file: WorkspaceFile): string => `${JSON.stringify(file, null, 2)}\n`;

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

/** The part of a damaged text that was complete before the first error, and where that error is. */
function readablePart(json: string): { value: unknown; at: number } {
  const errors: ParseError[] = [];
  const tree = parseTree(json, errors, { disallowComments: true, allowEmptyContent: true });
  const at = Math.min(json.length, ...errors.map(({ offset }) => offset));
  return { value: tree && completeBefore(tree, at, []), at };
}

const isWhole = ({ offset, length }: Node, end: number): boolean => offset + length <= end;

/** Lists whose elements stand alone; anything else that is cut is left out as a whole. */
const LISTS = ['assessments', 'entries', 'rows'];

function completeBefore(node: Node, end: number, path: readonly string[]): unknown {
  if (isWhole(node, end) && isClosed(node)) return getNodeValue(node);
  const children = node.children ?? [];
  if (node.type === 'array' && LISTS.includes(path.at(-1) ?? ''))
    return children.map((child) => completeBefore(child, end, [...path, '[]'])).filter((each) => each !== undefined);
  // The file and its assessments may lack their end; an entry may not.
  const isFrame = path.length === 0 || (path.at(-1) === '[]' && path.at(-2) === 'assessments');
  if (node.type !== 'object' || !isFrame) return undefined;
  const fields = children.flatMap(({ children: [name, value] = [] }) => {
    const key: unknown = name?.value;
    const read = value && typeof key === 'string' ? completeBefore(value, end, [...path, key]) : undefined;
    return read === undefined ? [] : [[key, read] as const];
  });
  return Object.fromEntries(fields);
}

/** Whether an array or object has its end: the parser gives one that was cut the length of what there is. */
const isClosed = ({ type, children, offset, length }: Node): boolean => {
  if (type !== 'array' && type !== 'object') return true;
  const last = children?.at(-1);
  return last === undefined ? length >= 2 : last.offset + last.length < offset + length;
};
