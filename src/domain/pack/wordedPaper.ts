/** Papers without a form: what must be in them as headings or fields with room, and the duties of the clauses. */
import type { LabelKey } from '../basics/labels.ts';
import type { ChosenRecord, NumberedPackClause } from './chosen.ts';
import { footOf, holdersOf, keeperOf, keptOf, noticeOf, numbersOf, type PackContext, postsOf } from './context.ts';
import { ownDuty } from './ownDuty.ts';
import { isWorded, type PackRecord } from './packData.ts';
import type { Block, PaperField, WordDocument } from './paper.ts';

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
  minutes: ['pack.sign.present', 'pack.sign.filled', 'pack.sign.date'],
  published: ['pack.sign.checked', 'pack.sign.date'],
};
const DRAFTED: readonly LabelKey[] = ['pack.sign.drafted', 'pack.sign.approved', 'pack.sign.effective'];

export function wordedPaper(context: PackContext, chosen: ChosenRecord): WordDocument {
  const { label, names } = context;
  const { record, clauses, numbers } = chosen;
  const posts = postsOf(context, chosen);
  const facts = [
    text(label('pack.organisation'), names.organisation),
    text(label('pack.keeper'), keeperOf(context, record)),
    text(label('pack.kept'), keptOf(record, label)),
    text(label('pack.clauses'), numbersOf(numbers, label, MAX_IN_HEAD)),
  ];
  const blocks: Block[] = [
    { kind: 'text', size: 'small', text: noticeOf(context) },
    { kind: 'fields', fields: facts },
    ...containsBlocks(context, record),
    ...(isWorded(record) ? dutyBlocks(context, clauses) : []),
    ...(isWorded(record) && posts.length > 0
      ? ([
          { kind: 'heading', level: 2, text: label('pack.posts') },
          { kind: 'fields', fields: posts.map(({ key, name }) => text(name, holdersOf(context, key))) },
        ] satisfies Block[])
      : []),
    { kind: 'heading', level: 2, text: label('pack.signatures') },
    { kind: 'fields', fields: (SIGNERS[record.kind] ?? DRAFTED).map((key) => room(label(key))) },
  ];
  return {
    kind: 'docx',
    title: record.name,
    sheets: [
      {
        title: record.name,
        blocks,
        head: names.organisation,
        foot: footOf(context, numbers),
      },
    ],
  };
}

/** What must be in it: headings to write under, or fields where there is no more to write than a few words. */
function containsBlocks({ label }: PackContext, { kind, contains }: PackRecord): Block[] {
  if (contains.length === 0) return [];
  const heading: Block = { kind: 'heading', level: 2, text: label('pack.contains') };
  if (kind === 'form' || kind === 'minutes')
    return [heading, { kind: 'fields', fields: contains.map((each) => room(each, LINES)) }];
  return [
    heading,
    ...contains.flatMap((each): Block[] => [
      { kind: 'heading', level: 3, text: each },
      { kind: 'lines', lines: LINES },
    ]),
  ];
}

/** Duties under the titles of their sections: what shall be done, then what should be. A permission is no duty. */
function dutyBlocks(context: PackContext, clauses: readonly NumberedPackClause[]): Block[] {
  const { label } = context;
  const duties = clauses.filter(({ level }) => level !== 'may');
  if (duties.length === 0) return [];
  const sections = [...new Set(duties.map(({ section }) => section))];
  return [
    { kind: 'heading', level: 2, text: label('pack.duties') },
    { kind: 'text', size: 'small', text: label('pack.duties.explain') },
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
  const words = {
    general: label('pack.subject.general'),
    own: label('pack.subject.own'),
    notBefore: label('pack.subject.notBefore').split('|'),
  };
  const duty = parties === undefined ? ownDuty(text ?? '', words) : (text ?? '');
  return label(level === 'should' ? 'pack.duty.should' : 'pack.duty', { duty, number, part });
}
