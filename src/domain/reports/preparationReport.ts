/** The documents to collect before an application, with empty columns for who does it and by when. */
import type { AdmissionDecision } from '../admission/admission.ts';
import { type PreparationLine, URGENCIES } from '../admission/preparation.ts';
import type { AdmissionRules } from '../admission/rules.ts';
import type { Naming } from '../answers/assessment.ts';
import type { Tool } from '../answers/tool.ts';
import type { Label } from '../basics/labels.ts';
import { own } from '../basics/record.ts';
import type { Named, Report, ReportTable } from '../basics/report.ts';
import { factsOn, fileOn, reportPaper } from './paper.ts';

/** Numbers of clauses by their key. */
type ClauseNumbers = Readonly<Record<string, { number: string }>>;

/** The clauses that ask for a document, each once, in the order of the rules. */
export function clausesText(
  { conditions: ids }: Pick<PreparationLine<string>, 'conditions'>,
  { conditions }: Pick<AdmissionRules<string>, 'conditions'>,
  clauses: ClauseNumbers,
  label: Label,
): string {
  const numbers = conditions.flatMap(({ id, clause }) =>
    ids.includes(id) ? [own(clauses, clause)?.number ?? ''] : [],
  );
  return [...new Set(numbers)].join(label('list.separator'));
}

type Lines = readonly PreparationLine<string>[];

/** What the answers come to, and what is to be done about it. */
function conclusionOf(
  rules: AdmissionRules<string>,
  decision: AdmissionDecision,
  lines: Lines,
  label: Label,
): string[] {
  const { outcome, unmetGates, tiers, afterAdmission, open, toFindOut } = decision;
  const gates = rules.conditions.filter(({ id }) => unmetGates.includes(id)).map(({ title }) => title);
  const needed = lines.filter(({ urgency }) => urgency === 'needed').length;
  const left = open.length + toFindOut.length;
  const [tier] = tiers;
  const title = rules.tiers.find(({ id }) => id === tier)?.title;
  return [
    label('preparation.verdict', { outcome: label(`quiz.outcome.${outcome}`) }),
    ...(gates.length > 0 ? [label('preparation.verdict.gates', { list: gates.join(label('list.separator')) })] : []),
    ...(needed > 0 ? [label('preparation.verdict.needed', { count: needed })] : []),
    ...(left > 0 ? [label('preparation.verdict.open', { count: left })] : []),
    ...(tiers.length === 1
      ? [
          title === undefined
            ? label('quiz.tier.noneYet')
            : `${label('quiz.tier.decided')}${title}${afterAdmission ? label('quiz.afterAdmission') : ''}`,
        ]
      : []),
  ];
}

/** Each service, whether it may be offered, and the conditions that it still lacks. */
const servicesTable = (
  { conditions }: AdmissionRules<string>,
  { services, conditions: verdicts }: AdmissionDecision,
  names: Readonly<Record<string, string>>,
  label: Label,
): ReportTable => {
  const unmet = new Set(verdicts.flatMap(({ id, verdict }) => (verdict === 'unmet' ? [id] : [])));
  return {
    title: label('quiz.services'),
    columns: [
      { title: label('preparation.service'), width: 24 },
      { title: label('preparation.urgency'), width: 16 },
      { title: label('preparation.lacks'), width: 60 },
    ],
    rows: services.map(({ service, verdict, deciding }) => [
      own(names, service) ?? service,
      label(`quiz.service.${verdict}`),
      conditions
        .filter(({ id }) => verdict !== 'may' && deciding.includes(id) && unmet.has(id))
        .map(({ title }) => title)
        .join(label('list.separator')),
    ]),
  };
};

/** The documents by urgency, with room for who brings each by when. */
const documentTables = (
  rules: AdmissionRules<string>,
  lines: Lines,
  clauses: ClauseNumbers,
  urgencies: readonly (typeof URGENCIES)[number][],
  label: Label,
): ReportTable[] =>
  urgencies.map((urgency) => {
    const listed = lines.filter((line) => line.urgency === urgency);
    return {
      title: label('preparation.group', { urgency: label(`preparation.${urgency}`), count: listed.length }),
      columns: [
        { title: label('preparation.document'), width: 34 },
        { title: label('preparation.clauses'), width: 11 },
        { title: label('preparation.issuer'), width: 22 },
        { title: label('preparation.time'), width: 18 },
        { title: label('gaps.whoAndWhen'), width: 16 },
      ],
      rows: listed.map((line) => [line.document, clausesText(line, rules, clauses, label), line.issuer, line.time, '']),
    };
  });

/** What stands on the first page: nothing else keeps anybody from applying. */
const FIRST = ['needed', 'open'] as const;

/**
 * @param lines in the order in which they are to be collected
 * @param services what they are called, by their keys
 */
export function preparationReport(
  rules: AdmissionRules<string>,
  decision: AdmissionDecision,
  lines: Lines,
  clauses: ClauseNumbers,
  assessment: Naming,
  { instrument, program }: Pick<Tool, 'instrument' | 'program'>,
  label: Label,
  services: Readonly<Record<string, string>> = {},
): Report {
  const { outcome, today } = decision;
  const judged = label('quiz.judgedOn', { day: today });
  const documents: ReportTable = {
    title: label('preparation.documents'),
    columns: [
      { title: label('preparation.number'), width: 4 },
      { title: label('preparation.document'), width: 24 },
      { title: label('preparation.clauses'), width: 10 },
      { title: label('preparation.issuer'), width: 20 },
      { title: label('preparation.time'), width: 18 },
      {
        title: label('preparation.urgency'),
        width: 10,
        choices: URGENCIES.map((urgency) => label(`preparation.${urgency}`)),
      },
      { title: label('preparation.who'), width: 10 },
      { title: label('preparation.when'), width: 10, isDay: true },
    ],
    rows: lines.map((line, index) => [
      index + 1,
      line.document,
      clausesText(line, rules, clauses, label),
      line.issuer,
      line.time,
      label(`preparation.${line.urgency}`),
      '',
      '',
    ]),
  };
  const others = URGENCIES.filter((urgency) => !FIRST.some((each) => each === urgency));
  const needed = lines.some(({ urgency }) => urgency === 'needed');
  return {
    title: label('preparation.title'),
    lines: [...(assessment.name === '' ? [] : [assessment.name]), label(`quiz.outcome.${outcome}`), judged],
    tables: [documents],
    stamp: label('preparation.stamp', {
      rules: rules.title,
      version: rules.version,
      hash: instrument.hash,
      edition: program.edition,
    }),
    file: fileOn(label('preparation.title'), assessment),
    paper: reportPaper(
      {
        title: label('preparation.title'),
        facts: factsOn({ assessment, today }, label),
        conclusion: conclusionOf(rules, decision, lines, label),
        figures: URGENCIES.flatMap((urgency): Named[] => {
          const count = lines.filter((line) => line.urgency === urgency).length;
          return count === 0 ? [] : [[label(`preparation.${urgency}`), String(count)]];
        }),
        tables: documentTables(rules, lines, clauses, FIRST, label),
        asks: [...(needed ? [label('preparation.ask.needed')] : []), label('preparation.ask.check')],
        annexes: [
          ...(decision.tiers.length > 0 ? [servicesTable(rules, decision, services, label)] : []),
          ...documentTables(rules, lines, clauses, others, label),
        ],
        notes: [judged],
      },
      label,
    ),
    data: documents,
  };
}
