/** Leads to a paper of the path, or to a clause that it shows: opens it and puts the focus there. */

export const paperId = (record: string): string => `paper-${record}`;
export const clauseId = (record: string, item: string): string => `paper-${record}-${item}`;

/** Frames in which the stage of the paper is drawn. */
const TRIES = 60;

/** @param item key of the clause; absent for the paper itself */
export function goToPaper(record: string, item?: string): void {
  const find = (tries: number): void => {
    const card = document.getElementById(paperId(record));
    const clause = item === undefined ? null : document.getElementById(clauseId(record, item));
    if (card instanceof HTMLDetailsElement) card.open = true;
    if (card && (item === undefined || clause)) {
      (clause ?? card).scrollIntoView({ block: 'start' });
      const target = (clause ?? card).querySelector<HTMLElement>(clause ? 'input' : 'summary');
      target?.focus({ preventScroll: true });
    } else if (tries > 0) requestAnimationFrame(() => find(tries - 1));
  };
  requestAnimationFrame(() => find(TRIES));
}
