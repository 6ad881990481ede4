/** "甲　组织" and "甲 组织" are one organisation, however they were typed. */
export const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
