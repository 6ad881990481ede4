/**
 * The beginning of a text, at most so long as JavaScript and Excel count, and never with half a character at its end.
 *
 * Rare characters of names, such as U+20BB7, count twice: cut between their halves, what is left is no text any more.
 */
export function cutText(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  const isHalf = text.length > most && last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? most - 1 : most);
}
