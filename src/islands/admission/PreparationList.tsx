import type { AdmissionDecision } from '../../domain/admission/admission.ts';
import type { WayToNextTier } from '../../domain/admission/nextTier.ts';
import { preparationList } from '../../domain/admission/preparation.ts';
import type { AdmissionRules } from '../../domain/admission/rules.ts';
import { clausesText, preparationReport } from '../../domain/reports/preparationReport.ts';
import { useSheet, useSurroundings } from '../answering/assessmentHooks.ts';
import type { ClauseReference } from '../answering/clauseReference.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';

interface Props {
  rules: AdmissionRules<string>;
  decision: AdmissionDecision;
  nextTier: WayToNextTier | null;
  clauses: Readonly<Record<string, ClauseReference>>;
  /** What services are called, by their keys. */
  services?: Readonly<Record<string, string>>;
}

/** The documents to collect, to print or to hand on as a Word or Excel file with columns for who and by when. */
export function PreparationList({ rules, decision, nextTier, clauses, services }: Props) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const lines = preparationList(rules, useSheet(store), decision, nextTier);
  const report = () => preparationReport(rules, decision, lines, clauses, store.$head.get(), tool, label, services);
  return (
    <section class="preparation" id="preparation" aria-labelledby="preparation-title">
      <h3 id="preparation-title">{label('preparation.title')}</h3>
      <p class="hint">{label('preparation.explain')}</p>
      <ReportButtons report={report} />
      <ol>
        {lines.map((line) => (
          <li key={line.document} data-urgency={line.urgency}>
            <strong>{line.document}</strong> <span class="badge">{label(`preparation.${line.urgency}`)}</span>
            <span class="count" {...NOT_TRANSLATED}>
              {' '}
              {clausesText(line, rules, clauses, label)} · {line.issuer} · {line.time}
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
