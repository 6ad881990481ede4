import { useId, useMemo, useState } from 'preact/hooks';
import { fullName } from '../../domain/answers/assessment.ts';
import { notesIn } from '../../domain/answers/entry.ts';
import { agreementBasisText, ratersReport } from '../../domain/reports/ratersReport.ts';
import { evaluate } from '../../domain/scoring/evaluation.ts';
import { fewCasesIn } from '../../domain/scoring/fewCases.ts';
import { organisationsIn, type RatedOrganisation } from '../../domain/scoring/organisations.ts';
import { sameStamp } from '../../domain/scoring/ranking.ts';
import { evaluateRaters } from '../../domain/scoring/raters.ts';
import { ScrollTable } from '../kit/ScrollTable.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { ReportButtons } from '../reports/ReportButtons.tsx';
import { type ComparisonProps, ratedSheet } from './comparison.ts';

/** Several people's evaluations of one organisation in one period: merged, with an agenda of where they differ most. */
export function MergedRaters(props: ComparisonProps) {
  const label = useLabel();
  const id = useId();
  const { tool, assessments, nameOf } = props;
  const organisations = useMemo(() => organisationsIn(assessments.map(ratedSheet)), [assessments]);
  const [chosen, choose] = useState('');
  // The first with something to merge, until somebody chooses.
  const organisation =
    organisations.find((each) => keyOf(each) === chosen) ??
    organisations.find(({ sheets }) => sheets.length > 1) ??
    organisations[0];
  const byId = new Map(assessments.map((each) => [each.id, each]));
  const of = ({ name, period, sheets: [first] }: RatedOrganisation) => {
    const unnamed = name === '' ? byId.get(first?.id ?? '') : undefined;
    return unnamed ? nameOf(unnamed) : fullName({ name, period });
  };
  const others = organisation?.sheets.filter(({ profile }) => !sameStamp(profile, tool.instrument)) ?? [];
  return (
    <section class="result" {...NOT_TRANSLATED} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{label('comparison.view.raters')}</h2>
      <p>{label('comparison.raters.explain')}</p>
      {organisation && (
        <>
          {organisations.length > 1 && (
            <p class="field">
              <label for={`${id}-of`}>{label('comparison.ofOrganisation')}</label>
              <select
                id={`${id}-of`}
                value={keyOf(organisation)}
                onChange={({ currentTarget }) => choose(currentTarget.value)}
              >
                {organisations.map((each) => (
                  <option key={keyOf(each)} value={keyOf(each)}>
                    {label('comparison.optionOf', { name: of(each), count: each.sheets.length })}
                  </option>
                ))}
              </select>
            </p>
          )}
          {others.length > 0 && (
            <p class="warning">
              {label('comparison.otherProfiles', {
                names: others.map((each) => fullName(each)).join(label('list.separator')),
              })}
            </p>
          )}
          <Merged
            {...props}
            organisation={{
              ...organisation,
              sheets: organisation.sheets.filter((each) => !others.includes(each)),
            }}
            of={of(organisation)}
          />
        </>
      )}
    </section>
  );
}

/** Two organisations never share their first sheet. */
const keyOf = ({ sheets }: RatedOrganisation): string => sheets[0]?.id ?? '';

interface MergedProps extends ComparisonProps {
  organisation: RatedOrganisation;
  of: string;
}

function Merged({ tool, profile, assessments, organisation: { sheets, doubled }, of }: MergedProps) {
  const label = useLabel();
  const rated = useMemo(() => {
    const raters = sheets.map(({ id, rater = '' }, index) => ({
      name: rater || label('comparison.rater.numbered', { number: index + 1 }),
      notes: notesIn(assessments.find((each) => each.id === id)?.entries ?? []),
    }));
    const fewCases = sheets.flatMap(({ sheet }) => fewCasesIn(evaluate(profile, sheet), sheet, profile.limits));
    const merged = evaluateRaters(
      profile,
      sheets.map(({ sheet }) => sheet),
    );
    return { profile, merged, raters, fewCases };
  }, [sheets, assessments, profile]);
  if (doubled.length > 0)
    return <p class="warning">{label('comparison.doubled', { raters: doubled.join(label('list.separator')) })}</p>;
  if (sheets.length < 2) return <p>{label('comparison.single')}</p>;
  const report = ratersReport(rated, of, tool.instrument, label);
  const basis = agreementBasisText(rated.merged, label);
  return (
    <>
      <h3>{of}</h3>
      <ul>
        {report.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {basis !== undefined && <p class="hint">{basis}</p>}
      {report.tables.map((table) => (
        <ScrollTable key={table.title} table={table} />
      ))}
      <ReportButtons report={() => report} />
    </>
  );
}
