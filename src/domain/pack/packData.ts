/** What the blank papers are made from, in one language: published for the browser, which makes them when they are asked for. */
import { evidenceRows } from '../admission/evidenceRows.ts';
import type { Scoped } from '../answers/scope.ts';
import { type Locale, localize } from '../basics/locale.ts';
import { partiesOf } from '../clauses/catalogue.ts';
import type { ClauseLevel, NumberedClause } from '../clauses/clause.ts';
import { isOfRecord, type KeptRecord } from '../clauses/keptRecord.ts';
import type { Post } from '../clauses/post.ts';
import { STAGES, type Stage } from '../clauses/stage.ts';
import type { CrisisCard, PhoneNumber } from '../guide/crisis.ts';
import { type FormField, type FormGroup, formNumber } from '../guide/form.ts';
import { recordUses } from '../standard/recordUses.ts';
import type { Standard } from '../standard/standard.ts';

/** Records that are written in sentences: their blanks have the duties of the clauses in them. */
const WORDED: readonly KeptRecord['kind'][] = ['policy', 'plan', 'contract', 'letter', 'published'];

/** Whether the blank of a record has the duties of its clauses in it. One with a form is as the form says. */
export const isWorded = ({
  kind,
  form,
  cards,
  noBlank,
}: Pick<KeptRecord<unknown>, 'kind' | 'form' | 'cards' | 'noBlank'>): boolean =>
  WORDED.includes(kind) && form === undefined && cards !== true && noBlank === undefined;

export interface PackClause extends Scoped {
  /** Absent where no paper has the clause in it as a duty. */
  text?: string | undefined;
  /** Title of its section. */
  section: string;
  level: ClauseLevel;
  /** When it has to be in place for who serves every group that it is asked about. */
  stage?: Stage | undefined;
  /** Keys of the posts that it is about. */
  posts?: readonly string[] | undefined;
}

export interface PackRecord extends Pick<KeptRecord<string>, 'key' | 'name' | 'kind' | 'per' | 'form' | 'sheet'> {
  /** Whether its blank is the crisis cards. */
  cards?: true | undefined;
  noBlank?: string | undefined;
  columns?: readonly string[] | undefined;
  /** Title of the role that keeps it, and the role's key. */
  keeper: string;
  role: string;
  /** In words. At most one of the two is given. */
  keptUntil?: string | undefined;
  keptWith?: string | undefined;
  contains: readonly string[];
  /** Numbers of the clauses that name it, in the order of the guide, each with the part that it names as printed: ' (index)'. */
  cited: readonly (readonly [clause: string, part: string])[];
}

interface PackFieldBase {
  label: string;
  hint?: string | undefined;
  why?: string | undefined;
  isSensitive?: true | undefined;
}
/** A field of a form, as far as a blank one has to know. */
export type PackField = PackFieldBase &
  (
    | { kind: 'lines'; lines: number }
    | { kind: 'choice' | 'checkboxes'; options: readonly string[] }
    /** `rows` have words already, fewer than there are columns; `blank` is the number of empty rows below them. */
    | { kind: 'table'; columns: readonly string[]; rows: readonly (readonly string[])[]; blank: number }
  );

export interface PackGroup extends Omit<FormGroup<string>, 'fields'> {
  fields: readonly PackField[];
}

export interface PackForm {
  id: string;
  /** As printed: 'A.3'. */
  number: string;
  title: string;
  privacy: string;
  groups: readonly PackGroup[];
}

export type PackCard = Pick<
  CrisisCard<string>,
  'id' | 'title' | 'signs' | 'firstActs' | 'told' | 'never' | 'record'
> & {
  phones: readonly Pick<PhoneNumber<string>, 'number' | 'name'>[];
  /** Printed numbers of its clauses. */
  clauses: readonly string[];
};

export type PackPost = Pick<Post<string>, 'key' | 'name' | 'role'>;

export interface PackData {
  edition: { title: string; version: string };
  /** In the order of the list. */
  records: readonly PackRecord[];
  /** By printed number, as '6.2.3': those that a record is kept for. */
  clauses: Readonly<Record<string, PackClause>>;
  forms: readonly PackForm[];
  cards: readonly PackCard[];
  posts: readonly PackPost[];
}

/** Nothing where a standard has no list of records: then there are no papers to make. */
export function packData(standard: Standard, locale: Locale): PackData {
  const { edition, catalogue, chapters, clauses, posts, crises } = standard;
  const sections = new Map(chapters.flatMap((chapter) => chapter.sections).map(({ key, title }) => [key, title]));
  const uses = recordUses(standard);
  const named = new Set(uses.flatMap((use) => use.clauses));
  const worded = new Set(uses.filter(({ record }) => isWorded(record)).flatMap((use) => use.clauses));
  const titleOf = (role: string) => catalogue.roles.find(({ key }) => key === role)?.title[locale] ?? role;
  return {
    edition: { title: edition.shortTitle[locale], version: edition.version },
    records: uses.map(({ record, clauses: citing }) => packRecord(standard, record, citing, titleOf, locale)),
    clauses: Object.fromEntries(
      [...clauses.values()]
        .filter((clause) => named.has(clause))
        .map((clause) => {
          const { number, section, level, stage, posts, appliesTo } = clause;
          return [
            number,
            {
              text: worded.has(clause) ? clause.text[locale] : undefined,
              section: sections.get(section)?.[locale] ?? section,
              level,
              stage: stage?.forGroup ? STAGES[0] : stage?.at,
              services: appliesTo.services,
              clients: appliesTo.clients,
              parties: partiesOf(appliesTo.roles, catalogue),
              posts,
            },
          ];
        }),
    ),
    forms: standard.forms.map((form) => packForm(standard, form, locale)),
    cards: crises.cards.map((card) => packCard(standard, card, locale)),
    posts: posts.map(({ key, name, role }) => ({ key, name: name[locale], role })),
  };
}

function packRecord(
  { records }: Standard,
  record: KeptRecord,
  citing: readonly NumberedClause[],
  titleOf: (role: string) => string,
  locale: Locale,
): PackRecord {
  const { keeper, keptUntil, keptWith, ...own } = localize(record, locale);
  const { key, name, kind, per, form, sheet, cards, noBlank, columns, contains } = own;
  return {
    key,
    name,
    kind,
    per,
    form,
    sheet,
    cards,
    noBlank,
    columns,
    keeper: titleOf(keeper),
    role: keeper,
    keptUntil: keptUntil?.text,
    keptWith: keptWith === undefined ? undefined : records.get(keptWith)?.name[locale],
    contains,
    cited: citing.flatMap((clause) =>
      clause.evidence
        .filter((evidence) => isOfRecord(evidence) && evidence.record === key)
        .map((evidence) => [clause.number, evidence[locale].slice(name.length)] as const),
    ),
  };
}

function packForm({ admission, clauses }: Standard, form: Standard['forms'][number], locale: Locale): PackForm {
  const { id, number, title, privacy, groups } = localize(form, locale);
  const derived = () =>
    admission
      .flatMap((rules) => evidenceRows(localize(rules, locale)))
      .map(({ title, clause, evidence, issuer }) => [
        title,
        clauses.get(clause)?.number ?? '',
        evidence.join('\n'),
        issuer,
      ]);
  return {
    id,
    number: formNumber(number),
    title,
    privacy,
    groups: groups.map((group) => ({ ...group, fields: group.fields.map((field) => packField(field, derived)) })),
  };
}

function packField(field: FormField<string>, derived: () => string[][]): PackField {
  const { label, hint, why, personal } = field;
  const base = { label, hint, why, ...(personal === 'sensitive' && { isSensitive: true as const }) };
  switch (field.kind) {
    case 'choice':
    case 'checkboxes':
      return { ...base, kind: field.kind, options: field.options };
    case 'lines':
      return { ...base, kind: 'lines', lines: field.lines };
    case 'table': {
      const { columns, rowLabels = [], rows: blank = 0, from } = field;
      const rows = from ? derived() : rowLabels.map((row) => [row]);
      return { ...base, kind: 'table', columns, rows, blank };
    }
    default:
      return { ...base, kind: 'lines', lines: 1 };
  }
}

function packCard({ clauses, crises }: Standard, card: CrisisCard, locale: Locale): PackCard {
  const { id, title, signs, firstActs, told, never, record, phones, clauses: keys } = localize(card, locale);
  return {
    id,
    title,
    signs,
    firstActs,
    told,
    never,
    record,
    phones: crises.phones
      .filter((phone) => phones.includes(phone.id))
      .map((phone) => ({ number: phone.number, name: phone.name[locale] })),
    clauses: keys.flatMap((key) => clauses.get(key)?.number ?? []),
  };
}
