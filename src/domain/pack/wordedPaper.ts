/** Papers without a form: what must be in them as headings or fields with room, and the duties of the clauses. */
import type { LabelKey } from '../basics/labels.ts';
import type { ChosenRecord, NumberedPackClause } from './chosen.ts';
import { footOf, holdersOf, keeperOf, keptOf, noticeOf, numbersOf, type PackContext, postsOf } from './context.ts';
import { ownDuty, subjectWords } from './ownDuty.ts';
import { isWorded, type PackRecord } from './packData.ts';
import type { Block, PaperField, PaperSheet, WordDocument } from './paper.ts';

/** Numbers of clauses that the head of a paper lists; each duty has its own behind it. */
const MAX_IN_HEAD = 40;

/** Lines of handwriting for each thing that must be in a paper. */
const LINES = 2;

const text = (label: string, said: string): PaperField => ({
  label,
  notes: [],
  value: said === '' ? { kind: 'lines', lines: 1 } : { kind: 'text', text: said },
});
const room = (label: string, lines = 1): PaperField => ({ label, notes: [], value: { kind: 'lines', lines } });

/** Who signs a paper of each kind. */
const SIGNERS: Partial<Record<PackRecord['kind'], readonly LabelKey[]>> = {
  contract: ['pack.sign.partyA', 'pack.sign.partyB', 'pack.sign.date'],
  letter: ['pack.sign.signed', 'pack.sign.date'],
  form: ['pack.sign.filled', 'pack.sign.date'],
  register: ['pack.sign.checked', 'pack.sign.date'],
  minutes: ['pack.sign.present', 'pack.sign.filled', 'pack.sign.date'],
  published: ['pack.sign.checked', 'pack.sign.date'],
};
const DRAFTED: readonly LabelKey[] = ['pack.sign.drafted', 'pack.sign.approved', 'pack.sign.effective'];

/** What others sign, get or read: what the guide says about it stands on a sheet before it, which stays in the house. */
const GOES_OUT: readonly PackRecord['kind'][] = ['contract', 'letter', 'published'];

export function wordedPaper(context: PackContext, chosen: ChosenRecord): WordDocument {
  const { label, names } = context;
  const { record, numbers } = chosen;
  const organisation = text(label('pack.organisation'), names.organisation);
  const facts = [
    text(label('pack.keeper'), keeperOf(context, record)),
    text(label('pack.kept'), keptOf(record, label)),
    text(label('pack.clauses'), numbersOf(numbers, label, MAX_IN_HEAD)),
  ];
  const signatures: Block[] = [
    { kind: 'heading', level: 2, text: label('pack.signatures') },
    { kind: 'fields', fields: (SIGNERS[record.kind] ?? DRAFTED).map((key) => room(label(key))) },
  ];
  const notice: Block = { kind: 'text', size: 'small', text: noticeOf(context) };
  const marks = { head: names.organisation, foot: footOf(context, numbers) };
  const sheets: PaperSheet[] = GOES_OUT.includes(record.kind)
    ? [
        {
          title: label('pack.notes', { name: record.name }),
          blocks: [notice, { kind: 'fields', fields: facts }, ...guideBlocks(context, chosen)],
          ...marks,
        },
        {
          title: record.name,
          blocks: [{ kind: 'fields', fields: [organisation] }, ...containsBlocks(context, record), ...signatures],
          head: '',
          foot: '',
        },
      ]
    : [
        {
          title: record.name,
          blocks: [
            notice,
            { kind: 'fields', fields: [organisation, ...facts] },
            ...containsBlocks(context, record),
            ...guideBlocks(context, chosen),
            ...signatures,
          ],
          ...marks,
        },
      ];
  return { kind: 'docx', title: record.name, sheets };
}

/** The duties of its clauses, and who holds the posts that they name. */
function guideBlocks(context: PackContext, chosen: ChosenRecord): Block[] {
  const { label } = context;
  const { record, clauses } = chosen;
  if (!isWorded(record)) return [];
  const posts = postsOf(context, chosen);
  return [
    ...dutyBlocks(context, clauses, record.kind === 'contract' ? 'pack.checks' : 'pack.duties'),
    ...(posts.length > 0
      ? ([
          { kind: 'heading', level: 2, text: label('pack.posts') },
          { kind: 'fields', fields: posts.map(({ key, name }) => text(name, holdersOf(context, key))) },
        ] satisfies Block[])
      : []),
  ];
}

/** What must be in it: headings to write under, fields where a few words are enough, a list where it is kept elsewhere. */
function containsBlocks({ label }: PackContext, { kind, contains }: PackRecord): Block[] {
  if (contains.length === 0) return [];
  const heading: Block = { kind: 'heading', level: 2, text: label('pack.contains') };
  if (kind === 'register') return [heading, { kind: 'list', style: 'bulleted', items: contains }];
  if (kind === 'form' || kind === 'minutes')
    return [heading, { kind: 'fields', fields: contains.map((each) => room(each, LINES)) }];
  // What goes out has headings of its own, and says nothing of what a guide asks.
  const goesOut = GOES_OUT.includes(kind);
  return [
    ...(goesOut ? [] : [heading]),
    ...contains.flatMap((each): Block[] => [
      { kind: 'heading', level: goesOut ? 2 : 3, text: each },
      { kind: 'lines', lines: LINES },
    ]),
  ];
}

/**
 * Duties under the titles of their sections: what shall be done, then what should be. A permission is no duty. Those about
 * a contract speak of making it, and bind others as well: its terms are checked against them, and none is a term itself.
 */
function dutyBlocks(
  context: PackContext,
  clauses: readonly NumberedPackClause[],
  heading: 'pack.checks' | 'pack.duties',
): Block[] {
  const { label } = context;
  const duties = clauses.filter(({ level }) => level !== 'may');
  if (duties.length === 0) return [];
  const sections = [...new Set(duties.map(({ section }) => section))];
  return [
    { kind: 'heading', level: 2, text: label(heading) },
    { kind: 'text', size: 'small', text: label(`${heading}.explain`) },
    ...sections.flatMap((section): Block[] => {
      const listed = duties.filter((clause) => clause.section === section);
      const inOrder = [
        ...listed.filter(({ level }) => level === 'shall'),
        ...listed.filter(({ level }) => level === 'should'),
      ];
      return [
        { kind: 'heading', level: 3, text: section },
        { kind: 'list', style: 'numbered', items: inOrder.map((clause) => dutyLine(context, clause)) },
      ];
    }),
  ];
}

/** A clause that binds another party keeps its words. */
function dutyLine({ label }: PackContext, { number, text, parties, level, part }: NumberedPackClause): string {
  const duty = parties === undefined ? ownDuty(text ?? '', subjectWords(label)) : (text ?? '');
  return label(level === 'should' ? 'pack.duty.should' : 'pack.duty', { duty, number, part });
}
