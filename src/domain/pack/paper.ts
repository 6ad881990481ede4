/** A blank paper as plain data: what Word and Excel show, before either is asked to write it. */

/** What is written in a field, or the room for it. */
export type FieldValue =
  | { kind: 'text'; text: string }
  /** How many ruled lines of handwriting have room. */
  | { kind: 'lines'; lines: number }
  | { kind: 'options'; options: readonly string[] };

export interface PaperField {
  label: string;
  /** In small print below the label. */
  notes: readonly string[];
  value: FieldValue;
}

export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  /** `small`: said about the paper, not in it · `large`: read by somebody in a hurry. */
  | { kind: 'text'; text: string; size?: 'small' | 'large' }
  | { kind: 'list'; style: 'numbered' | 'bulleted'; items: readonly string[]; size?: 'large' }
  | { kind: 'lines'; lines: number }
  /** In two columns, with a label before each. */
  | { kind: 'fields'; fields: readonly PaperField[] }
  /** Rows may have fewer cells than the head: the others are empty. */
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly string[])[] };

/** One or more pages that belong together and begin on a page of their own. */
export interface PaperSheet {
  title: string;
  blocks: readonly Block[];
  /** Said at the head and at the foot of each page; a sheet that others see has neither. */
  head: string;
  foot: string;
}

/** A Word document. */
export interface WordDocument {
  kind: 'docx';
  title: string;
  /** In small print, so that each sheet fits on one page. */
  isDense?: true;
  sheets: readonly PaperSheet[];
}

export interface RegisterColumn {
  title: string;
  /** In characters of Latin text. */
  width: number;
  /** What its cells may say: a list drops down. */
  choices?: readonly string[] | undefined;
}

/** One sheet of a workbook: lines about it, a heading row, and rows below. */
export interface RegisterSheet {
  name: string;
  /** Above the headings. All of these rows stay in sight. */
  lines: readonly string[];
  columns: readonly RegisterColumn[];
  /** Rows may have fewer cells than there are columns: the others are empty. */
  rows: readonly (readonly (string | number)[])[];
  /** Number of empty rows below them. */
  blank: number;
}

/** An Excel workbook. */
export interface Workbook {
  kind: 'xlsx';
  title: string;
  sheets: readonly RegisterSheet[];
  /** Said at the foot of each printed page. */
  foot: string;
}

export type PaperFile = WordDocument | Workbook;
