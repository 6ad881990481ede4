/** Breaking text into lines where nobody else does it: in pictures. */
const isWide = (character: string): boolean => /[\u2e80-\uffef]/u.test(character);

/** About how wide a text is, in ems: Chinese takes a square, Latin letters little more than half of one. */
export const widthInEms = (text: string): number =>
  [...text].reduce((sum, character) => sum + (isWide(character) ? 1 : 0.6), 0);

/** Marks that do not begin a line. */
const CLOSING = /^[，。、；：！？）》”’,.;:!?)]/u;

/** Breaks a text into lines of at most so many ems: Chinese between any two characters, other text between words. */
export function wrapped(text: string, ems: number): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && widthInEms(line + piece.trimEnd()) > ems && !CLOSING.test(piece)) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}
