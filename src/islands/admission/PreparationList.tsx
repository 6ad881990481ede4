import type { AdmissionDecision } from '../../domain/admission/admission.ts';
import type { WayForward } from '../../domain/admission/nextTier.ts';
import { preparationList } from '../../domain/admission/preparation.ts';
import type { AdmissionRules } from '../../domain/admission/rules.ts';
import type { Report } from '../../domain/basics/report.ts';
import { useSurroundings } from '../answering/assessmentHooks.ts';
import type { ClauseReference } from '../answering/clauseReference.ts';
import { printOnly } from '../kit/printing.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

interface Props {
  rules: AdmissionRules<string>;
  decision: AdmissionDecision;
  wayForward: WayForward | null;
  clauses: Readonly<Record<string, ClauseReference>>;
}

/** The documents to collect, to print or to hand on as a Word or Excel file with columns for who and by when. */
export function PreparationList({ rules, decision, wayForward, clauses }: Props) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const lines = preparationList(rules, decision, wayForward);
  const numbersOf = (ids: readonly string[]) => [
    ...new Set(rules.conditions.flatMap(({ id, clause }) => (ids.includes(id) ? [clauses[clause]?.number ?? ''] : []))),
  ];
  const report = (): Report => ({
    title: label('preparation.title'),
    lines: [
      store.$head.get().name,
      label(`quiz.outcome.${decision.outcome}`),
      label('quiz.judgedOn', { day: decision.today }),
    ].filter((line) => line !== ''),
    tables: [
      {
        title: label('preparation.documents'),
        columns: [
          { title: label('preparation.number'), width: 4 },
          { title: label('preparation.document'), width: 24 },
          { title: label('preparation.clauses'), width: 10 },
          { title: label('preparation.issuer'), width: 20 },
          { title: label('preparation.time'), width: 18 },
          { title: label('preparation.urgency'), width: 10 },
          { title: label('preparation.who'), width: 10 },
          { title: label('preparation.when'), width: 10 },
        ],
        rows: lines.map(({ document, conditions, issuer, time, urgency }, index) => [
          index + 1,
          document,
          numbersOf(conditions).join(label('list.separator')),
          issuer,
          time,
          label(`preparation.${urgency}`),
          '',
          '',
        ]),
      },
    ],
    stamp: label('preparation.stamp', {
      rules: rules.title,
      version: rules.version,
      hash: tool.instrument.hash,
      edition: tool.program.edition,
    }),
  });
  return (
    <section class="preparation" id="preparation" aria-labelledby="preparation-title">
      <h3 id="preparation-title">{label('preparation.title')}</h3>
      <p class="hint">{label('preparation.explain')}</p>
      <div class="choices">
        <button type="button" onClick={() => printOnly('preparation')}>
          {label('preparation.print')}
        </button>
      </div>
      <ReportButtons report={report} />
      <ol>
        {lines.map(({ document: name, urgency, conditions, issuer, time }) => (
          <li key={name} data-urgency={urgency}>
            <strong>{name}</strong> <span class="badge">{label(`preparation.${urgency}`)}</span>
            <span class="count">
              {' '}
              {numbersOf(conditions).join(label('list.separator'))} · {issuer} · {time}
            </span>
            <span class="to-fill" aria-hidden="true">
              {label('preparation.who')} ____________ {label('preparation.when')} ____________ ☐
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
