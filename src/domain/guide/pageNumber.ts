/** The numbers that pages of the guide carry: chapters count from 0, annexes have letters. */

/**
 * `sidebar.order` of the first annex. Chapters may grow in number without meeting the annexes, which always follow them:
 * 101 is annex A, 102 is annex B.
 */
export const FIRST_ANNEX = 101;

/** What a page whose `sidebar.order` is this is called: chapter '6', annex 'A'. */
export function pageNameOf(order: number): { kind: 'chapter' | 'annex'; name: string } {
  return order < FIRST_ANNEX
    ? { kind: 'chapter', name: `${order}` }
    : { kind: 'annex', name: String.fromCharCode('A'.charCodeAt(0) + Math.floor(order) - FIRST_ANNEX) };
}
