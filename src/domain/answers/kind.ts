/** The three tools. */
export const KINDS = ['admission', 'checklist', 'evaluation'] as const;
export type Kind = (typeof KINDS)[number];
