/** What a paper, or an answer on it, tells of a person. `sensitive` is what this guide treats so, wider than the law's own list. */
export const PERSONAL = ['none', 'personal', 'sensitive'] as const;
export type Personal = (typeof PERSONAL)[number];
