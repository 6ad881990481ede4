/**
 * Citations for programs that keep lists of references, and the reference itself as lists want it, of a clause, a chapter or
 * the whole edition.
 *
 * BibTeX has braces and a dozen characters of its own; RIS (Research Information Systems, 2011) ends each line with CR LF.
 */
import type { Label } from '../basics/labels.ts';
import type { Locale } from '../basics/locale.ts';
import { bareTitle, type CitedEdition } from './clauseCitation.ts';

export type CitedPart =
  | { kind: 'clause'; number: string }
  | { kind: 'chapter'; number: string; title: string }
  | { kind: 'edition' };

export interface CitedWork {
  part: CitedPart;
  /** Permanent. */
  address: string;
  edition: CitedEdition;
  /** Language of the texts. */
  locale: Locale;
}

/** `reference`: GB/T 7714—2015 · `apa`: seventh edition. Both are texts to paste. */
export const REFERENCE_FORMS = ['reference', 'apa'] as const;
type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** For programs: copied, or as a file. */
export const CITATION_FILES = ['bibtex', 'ris'] as const;
export type CitationFile = (typeof CITATION_FILES)[number];

export const FILE_TYPES: Readonly<Record<CitationFile, { ending: string; type: string }>> = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
};

/** In letters that every program takes, for the key of an entry and the name of a file: 'guide-0.4.0-6.2.3'. */
export const citationName = ({ part, edition: { version } }: Pick<CitedWork, 'part' | 'edition'>): string =>
  ['guide', version, ...(part.kind === 'edition' ? [] : [part.number])].join('-');

/** The title of the guide, and which part of it. */
function titleOf({ part, edition }: Pick<CitedWork, 'part' | 'edition'>, label: Label): string {
  const title = bareTitle(edition.title);
  if (part.kind === 'edition') return title;
  return label('cite.work', { title, part: label(`cite.part.${part.kind}`, { ...part }) });
}

/** A day as APA has it, the year first: '2026, December 1'. Chinese writes months as numbers. */
function longDay(date: string, locale: Locale, label: Label): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(new Date(date));
  return label('cite.apa.day', { year, month: locale === 'en' ? name : Number(month), day: Number(day) });
}

/** @param accessed the day on which it was read, as '2026-11-24': a page may change */
export function referenceOf(form: ReferenceForm, work: CitedWork, accessed: string, label: Label): string {
  const { part, address, edition, locale } = work;
  const { version, date, publisher } = edition;
  if (form === 'apa')
    return label('cite.apa', {
      publisher,
      day: longDay(date, locale, label),
      work: titleOf(work, label),
      version,
      address,
    });
  const number =
    part.kind === 'clause' ? part.number : part.kind === 'chapter' ? label('cite.part.chapter', { ...part }) : '';
  const values = { publisher, title: bareTitle(edition.title), version, number, date, accessed, address };
  return label(number === '' ? 'cite.reference.whole' : 'cite.reference', values);
}

const BIBTEX_SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** A text inside braces: what TeX reads as a command is printed, line breaks are blanks. */
const bibtexText = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\{}#$%&_~^]/g, (sign) => BIBTEX_SIGNS[sign] ?? `\\${sign}`);

/** An address stays as it is, but braces and backslashes, which would end the field, are encoded. */
const bibtexAddress = (address: string): string => address.replace(/[\\{}\s]/g, (sign) => encodeURIComponent(sign));

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** In double braces: an institution is no surname, and the letters of a title keep their case. */
const kept = (text: string): string => `{{${bibtexText(text)}}}`;

function bibtexOf(work: CitedWork, accessed: string, label: Label): string {
  const { address, edition, locale } = work;
  const [year = '', month = ''] = edition.date.split('-');
  const fields: readonly (readonly [string, string])[] = [
    ['author', kept(edition.publisher)],
    ['title', kept(titleOf(work, label))],
    ['year', `{${year}}`],
    ['month', MONTHS[Number(month) - 1] ?? `{${month}}`],
    ['date', `{${edition.date}}`],
    ['version', `{${bibtexText(edition.version)}}`],
    ['note', `{${bibtexText(label('cite.version', { version: edition.version }))}}`],
    ['url', `{${bibtexAddress(address)}}`],
    ['urldate', `{${accessed}}`],
    ['language', locale === 'en' ? '{english}' : '{chinese}'],
  ];
  const lines = fields.map(([name, value]) => `  ${name} = ${value},\n`);
  return `@misc{${citationName(work)},\n${lines.join('')}}\n`;
}

/** One line each: a value with a line break would be read as the next tag. */
function risOf(work: CitedWork, accessed: string, label: Label): string {
  const { address, edition, locale } = work;
  const day = (date: string) => date.replaceAll('-', '/');
  const tags: readonly (readonly [string, string])[] = [
    ['TY', 'ELEC'],
    ['AU', edition.publisher],
    ['TI', titleOf(work, label)],
    ['PY', edition.date.slice(0, 4)],
    ['DA', day(edition.date)],
    ['ET', edition.version],
    ['PB', edition.publisher],
    ['LA', locale],
    ['UR', address],
    ['Y2', day(accessed)],
    ['ER', ''],
  ];
  return tags.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}\r\n`).join('');
}

/** What a program for references imports. */
export const citationFile = (format: CitationFile, work: CitedWork, accessed: string, label: Label): string =>
  format === 'bibtex' ? bibtexOf(work, accessed, label) : risOf(work, accessed, label);

/**
 * What programs read in the head of a page: the names that Google Scholar and Zotero look for, and those of Dublin Core.
 * Scholar writes days with slashes.
 *
 * @param licence as SPDX names it: 'CC-BY-4.0'
 */
export function citationMeta(work: CitedWork, licence: string, label: Label): { name: string; content: string }[] {
  const { part, address, edition, locale } = work;
  const title = titleOf(work, label);
  const day = edition.date.replaceAll('-', '/');
  return [
    { name: 'citation_title', content: title },
    { name: 'citation_author', content: edition.publisher },
    { name: 'citation_publisher', content: edition.publisher },
    { name: 'citation_date', content: day },
    { name: 'citation_publication_date', content: day },
    { name: 'citation_language', content: locale },
    { name: 'citation_public_url', content: address },
    { name: 'DC.title', content: title },
    { name: 'DC.creator', content: edition.publisher },
    { name: 'DC.date', content: edition.date },
    { name: 'DC.language', content: locale },
    { name: 'DC.identifier', content: address },
    { name: 'DC.rights', content: licence },
    ...(part.kind === 'edition' ? [] : [{ name: 'DC.relation.ispartof', content: bareTitle(edition.title) }]),
  ];
}
