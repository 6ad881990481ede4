/** Prefix of every name under which this site keeps something in the browser. Only such names are ever removed. */
export const PREFIX = 'ccguide';

/** Ids of the sheets that a visitor fills in. An answer is stored under its sheet and its item. */
export const SHEETS = {
  admission: 'admission',
  checklist: 'checklist',
  evaluation: 'evaluation',
} as const;
