/** A card that copies a clause: its link, its words, a citation, or what a report of a mistake needs. */
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { type Labels, labelIn } from '../../domain/basics/labels.ts';
import { type CitedClause, type CitedEdition, clauseCitation } from '../../domain/clauses/clauseCitation.ts';
import { fetched } from '../../stores/fetched.ts';

/** What the site publishes at `/data/citing.<language>.json`. */
interface Published {
  edition: CitedEdition;
  /** Where a mistake is reported. */
  contact: string;
  labels: Labels;
}

const KINDS = ['link', 'words', 'reference', 'plain', 'mistake'] as const;

/** The clause around a link, as it stands on the page. */
function clauseAround(link: HTMLAnchorElement): CitedClause {
  const paragraph = link.closest('li')?.querySelector('.clause-text')?.cloneNode(true) as HTMLElement | undefined;
  const number = paragraph?.querySelector('.number')?.textContent ?? '';
  for (const mark of paragraph?.querySelectorAll('.number, .level') ?? []) mark.remove();
  const text = (paragraph?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { number, text, address: link.href };
}

const card = document.createElement('div');
card.className = 'cite-card not-content';
card.setAttribute('popover', 'auto');
card.setAttribute('role', 'dialog');

/** Puts the card below a link, or as high as it needs to be seen whole. */
function place(link: HTMLAnchorElement): void {
  const { left, bottom } = link.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  card.style.top = `${Math.max(8, Math.min(bottom + 4, innerHeight - height - 8))}px`;
}

/** Opens the card below a link. The focus goes into it, and back to the link when it closes. */
export async function openCard(link: HTMLAnchorElement, href: string): Promise<void> {
  const { edition, contact, labels } = await fetched<Published>(href);
  const label = labelIn(labels);
  const clause = clauseAround(link);
  const title = label('cite.title', { number: clause.number });
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const copied = document.createElement('textarea');
  copied.readOnly = true;
  copied.rows = 4;
  copied.hidden = true;
  copied.setAttribute('aria-label', label('cite.copied.text'));

  const textOf = (kind: (typeof KINDS)[number]): string => {
    if (kind === 'link') return clause.address;
    if (kind === 'words') return `${clause.number} ${clause.text}`;
    if (kind === 'mistake') return label('cite.report', { ...clause, version: edition.version });
    return clauseCitation(kind, clause, edition, dayInChina(Date.now()), label);
  };
  const copy = async (kind: (typeof KINDS)[number]) => {
    copied.value = textOf(kind);
    copied.hidden = false;
    place(link);
    try {
      await navigator.clipboard.writeText(copied.value);
      said.textContent = label(kind === 'mistake' ? 'cite.report.copied' : 'cite.copied', { contact });
    } catch {
      // Missing on plain http, or refused: it is marked, to be copied by hand.
      copied.select();
      said.textContent = label('cite.byHand');
    }
    // What is said takes room as well.
    place(link);
  };
  const buttons = KINDS.map((kind) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = label(`cite.copy.${kind}`);
    button.addEventListener('click', () => void copy(kind));
    return button;
  });
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = label('cite.close');
  close.addEventListener('click', () => card.hidePopover());
  const heading = document.createElement('p');
  heading.className = 'cite-title';
  heading.textContent = title;

  card.setAttribute('aria-label', title);
  card.replaceChildren(heading, ...buttons, copied, said, close);
  // Behind the link: the keyboard goes on from there.
  link.after(card);
  card.showPopover();
  place(link);
  buttons[0]?.focus();
  card.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && link.focus(), {
    once: true,
  });
}
