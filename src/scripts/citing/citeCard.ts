/** A card that copies a clause: its link, its words, a citation, or what a report of a mistake needs. */
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { type Labels, labelIn } from '../../domain/basics/labels.ts';
import { LOCALES } from '../../domain/basics/locale.ts';
import {
  CITATION_FILES,
  type CitedPart,
  type CitedWork,
  citationFile,
  citationName,
  FILE_TYPES,
  REFERENCE_FORMS,
  referenceOf,
} from '../../domain/clauses/bibliography.ts';
import { type CitedClause, type CitedEdition, clauseCitation } from '../../domain/clauses/clauseCitation.ts';
import { fetched } from '../../stores/fetched.ts';

/** What the site publishes at `/data/citing.<language>.json`. */
interface Published {
  edition: CitedEdition;
  /** Path of the page that holds the whole guide. */
  whole: string;
  chapters: readonly { number: string; title: string; path: string }[];
  /** Where a mistake is reported. */
  contact: string;
  labels: Labels;
}

const KINDS = ['link', 'words', ...REFERENCE_FORMS, ...CITATION_FILES, 'plain', 'mistake'] as const;
type Kind = (typeof KINDS)[number];

/** What only a clause has. */
const OF_CLAUSES: readonly Kind[] = ['words', 'plain', 'mistake'];

/** The clause around a link, as it stands on the page. */
function clauseAround(link: HTMLAnchorElement): CitedClause {
  const paragraph = link.closest('li')?.querySelector('.clause-text')?.cloneNode(true) as HTMLElement | undefined;
  const number = paragraph?.querySelector('.number')?.textContent ?? '';
  for (const mark of paragraph?.querySelectorAll('.number, .level') ?? []) mark.remove();
  const text = (paragraph?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return { number, text, address: link.href };
}

/** A clause, its chapter and the whole guide, each with its address. */
function partsAround(
  clause: CitedClause,
  { chapters, whole }: Published,
): readonly (Pick<CitedWork, 'address'> & { part: CitedPart })[] {
  const here = (path: string) => new URL(path, location.href).href;
  const own = chapters.find(({ number }) => clause.number.startsWith(`${number}.`));
  return [
    { part: { kind: 'clause', number: clause.number }, address: clause.address },
    ...(own
      ? [
          {
            part: { kind: 'chapter' as const, number: own.number, title: own.title },
            address: here(own.path),
          },
        ]
      : []),
    { part: { kind: 'edition' }, address: here(whole) },
  ];
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
  const published = await fetched<Published>(href);
  const { edition, contact, labels } = published;
  const label = labelIn(labels);
  const locale = LOCALES.find((each) => each === document.documentElement.lang) ?? LOCALES[0];
  const clause = clauseAround(link);
  const today = dayInChina(Date.now());
  const parts = partsAround(clause, published);
  let work: CitedWork = { part: { kind: 'clause', number: clause.number }, address: clause.address, edition, locale };
  const title = label('cite.title', { number: clause.number });
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  const copied = document.createElement('textarea');
  copied.readOnly = true;
  copied.rows = 4;
  copied.hidden = true;
  copied.setAttribute('aria-label', label('cite.copied.text'));

  const textOf = (kind: Kind): string => {
    if (kind === 'link') return work.address;
    if (kind === 'words') return `${clause.number} ${clause.text}`;
    if (kind === 'mistake') return label('cite.report', { ...clause, version: edition.version });
    if (kind === 'plain') return clauseCitation(kind, clause, edition, today, label);
    if (kind === 'bibtex' || kind === 'ris') return citationFile(kind, work, today, label);
    return referenceOf(kind, work, today, label);
  };
  const copy = async (kind: Kind) => {
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
    return { kind, button };
  });
  const files = CITATION_FILES.map((format) => {
    const file = document.createElement('a');
    file.textContent = label('cite.file', { ending: `.${FILE_TYPES[format].ending}` });
    return { format, file };
  });
  const show = () => {
    const { kind } = work.part;
    for (const each of buttons) each.button.hidden = kind !== 'clause' && OF_CLAUSES.includes(each.kind);
    for (const { format, file } of files) {
      const { ending, type } = FILE_TYPES[format];
      file.href = `data:${type};charset=utf-8,${encodeURIComponent(citationFile(format, work, today, label))}`;
      file.download = `${citationName(work)}.${ending}`;
    }
    copied.hidden = true;
    said.textContent = '';
  };
  const choice = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = label('cite.what');
  const choices = parts.map(({ part, address }) => {
    const line = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'cited-part';
    input.checked = part.kind === 'clause';
    input.addEventListener('change', () => {
      work = { part, address, edition, locale };
      show();
    });
    line.append(input, ` ${label(`cite.part.${part.kind}`, { ...part })}`);
    return line;
  });
  choice.append(legend, ...choices);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = label('cite.close');
  close.addEventListener('click', () => card.hidePopover());
  const heading = document.createElement('p');
  heading.className = 'cite-title';
  heading.textContent = title;
  const saved = document.createElement('p');
  saved.className = 'cite-files';
  saved.append(...files.map(({ file }) => file));

  show();
  card.setAttribute('aria-label', title);
  card.replaceChildren(heading, choice, ...buttons.map(({ button }) => button), saved, copied, said, close);
  // Behind the link: the keyboard goes on from there.
  link.after(card);
  card.showPopover();
  place(link);
  buttons[0]?.button.focus();
  card.addEventListener('toggle', (event) => (event as ToggleEvent).newState === 'closed' && link.focus(), {
    once: true,
  });
}
