/** How long the text of a clause is, for lists that show the beginning of long ones. */

/** Columns of six lines on a narrow telephone, less the number and the marks in front. */
const MOST_COLUMNS = 220;

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u2014\u201c\u201d]/g;

/** Columns that a text takes: a Chinese sign is two wide. */
export const columnsOf = (text: string): number => text.length + (text.match(WIDE)?.length ?? 0);

/** Whether a text is too long to be shown whole beside others on a telephone. */
export const isLongText = (text: string): boolean => columnsOf(text) > MOST_COLUMNS;
