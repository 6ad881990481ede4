/** What all Word documents of ours share. */

/** Twentieths of a point. */
export const A4 = { width: 11906, height: 16838 } as const;

/** A text without what XML cannot hold: Word would refuse the whole file. */
export const written = (text: string): string => text.replace(/[\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}|\p{Cs}/gu, ' ');
