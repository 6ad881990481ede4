import type { ComponentChildren } from 'preact';
import type { AdmissionDecision } from '../../domain/admission/admission.ts';
import type { WayToNextTier } from '../../domain/admission/nextTier.ts';
import { type AdmissionCondition, type AdmissionRules, documentsOf } from '../../domain/admission/rules.ts';
import { STANDINGS, type Standing } from '../../domain/admission/standing.ts';
import type { ClauseReference } from '../answering/clauseReference.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

interface Props {
  rules: AdmissionRules<string>;
  decision: AdmissionDecision;
  /** The fewest conditions to the next tier. */
  nextTier: WayToNextTier | null;
  /** What the organisation has and lacks, by every answer. */
  standings: ReadonlyMap<string, Standing>;
  clauses: Readonly<Record<string, ClauseReference>>;
  services: Readonly<Record<string, string>>;
  startHref?: string | undefined;
}

/** Outcome, what to do first, tier and services: true at every moment, also before all questions are answered. */
export function AdmissionResult({ rules, decision, nextTier, standings, clauses, services, startHref }: Props) {
  const label = useLabel();
  const conditionsOf = (ids: readonly string[]) => rules.conditions.filter(({ id }) => ids.includes(id));
  const unmet = conditionsOf(decision.unmetGates);
  const blocking = unmet.filter(({ remedy }) => remedy === undefined);
  const curable = unmet.filter(({ remedy }) => remedy !== undefined);
  const tierTitle = (id: string | null) => rules.tiers.find((tier) => tier.id === id)?.title ?? label('quiz.tier.none');
  const [onlyTier] = decision.tiers.length === 1 ? decision.tiers : [];
  const fit = rules.tiers.find(({ id }) => id === onlyTier)?.fit;
  const unknown = rules.questions.filter(({ id }) => decision.toFindOut.includes(id));

  return (
    <section class="result" {...NOT_TRANSLATED} id="result" aria-labelledby="result-title">
      <h2 id="result-title">{label('quiz.result')}</h2>
      <p class="verdict" {...NOT_TRANSLATED} data-verdict={decision.outcome}>
        {label(`quiz.outcome.${decision.outcome}`)}
      </p>
      {decision.outcome === 'undecided' && (
        <p>
          {label('quiz.possible')}
          {decision.possible.map((outcome) => label(`quiz.outcome.${outcome}`)).join(label('list.or'))}
        </p>
      )}
      {startHref !== undefined && (
        <p>
          <a class="button" href={startHref}>
            {label('quiz.toStart')}
          </a>
        </p>
      )}
      {blocking.length > 0 && (
        <>
          <h3>{label('quiz.blocking')}</h3>
          <ul class="remedies">
            {blocking.map((condition) => (
              <Remedy key={condition.id} condition={condition} reference={clauses[condition.clause]} />
            ))}
          </ul>
        </>
      )}
      {curable.length > 0 && (
        <>
          <h3>{label('quiz.remedies')}</h3>
          <ol class="remedies">
            {curable.map((condition) => (
              <Remedy key={condition.id} condition={condition} reference={clauses[condition.clause]} />
            ))}
          </ol>
        </>
      )}
      {decision.tiers.length > 0 && (
        <>
          <h3>{label('quiz.tier')}</h3>
          <p>
            {onlyTier !== null && label(decision.tiers.length === 1 ? 'quiz.tier.decided' : 'quiz.tier.possible')}
            <strong>
              {onlyTier === null ? label('quiz.tier.noneYet') : decision.tiers.map(tierTitle).join(label('list.or'))}
            </strong>
            {onlyTier !== null && decision.afterAdmission && label('quiz.afterAdmission')}
          </p>
          {fit !== undefined && <p>{fit}</p>}
          {nextTier && (
            <>
              <p>{label('quiz.wayForward', { tier: tierTitle(nextTier.tier), count: nextTier.conditions.length })}</p>
              <ul>
                {conditionsOf(nextTier.conditions).map((condition) => (
                  <ConditionLine key={condition.id} condition={condition} reference={clauses[condition.clause]}>
                    <span class="badge">{label(`quiz.standing.${standings.get(condition.id) ?? 'notAsked'}`)}</span>
                  </ConditionLine>
                ))}
              </ul>
            </>
          )}
          <h3>{label('quiz.services')}</h3>
          <ul class="services">
            {decision.services.map(({ service, verdict, deciding }) => (
              <li key={service} data-verdict={verdict}>
                <strong>{services[service]}</strong> <span class="badge">{label(`quiz.service.${verdict}`)}</span>
                {(verdict === 'mayNotYet' || verdict === 'undecided') &&
                  STANDINGS.filter((standing) => standing !== 'have').map((standing) => {
                    const titles = conditionsOf(deciding.filter((id) => standings.get(id) === standing));
                    return (
                      titles.length > 0 && (
                        <p key={standing} class="hint">
                          {label(`quiz.service.lacks.${standing}`)}
                          {titles.map(({ title }) => title).join(label('list.separator'))}
                        </p>
                      )
                    );
                  })}
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{label('quiz.standing')}</h3>
      {STANDINGS.map((standing) => {
        const own = rules.conditions.filter(({ id }) => standings.get(id) === standing);
        return (
          own.length > 0 && (
            <details key={standing} class="standing" open={standing === 'missing'}>
              <summary>
                {label('quiz.standing.count', { standing: label(`quiz.standing.${standing}`), count: own.length })}
              </summary>
              <ul>
                {own.map((condition) => (
                  <ConditionLine key={condition.id} condition={condition} reference={clauses[condition.clause]} />
                ))}
              </ul>
            </details>
          )
        );
      })}
      {unknown.length > 0 && (
        <>
          <h3>{label('quiz.toFindOut')}</h3>
          <ul>
            {unknown.map(({ id, text, ifUnknown }) => (
              <li key={id}>
                <a href={`#question-${id}`}>{text}</a> {ifUnknown}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="hint">{label('quiz.judgedOn', { day: decision.today })}</p>
    </section>
  );
}

/** What a condition is called, and its clause. */
function ConditionLine({
  condition: { title },
  reference,
  children,
}: {
  condition: AdmissionCondition<string>;
  reference: ClauseReference | undefined;
  children?: ComponentChildren;
}) {
  return (
    <li>
      {title}{' '}
      <a class="number" href={reference?.href}>
        {reference?.number}
      </a>{' '}
      {children}
    </li>
  );
}

function Remedy({
  condition,
  reference,
}: {
  condition: AdmissionCondition<string>;
  reference: ClauseReference | undefined;
}) {
  const label = useLabel();
  return (
    <li>
      <strong>{condition.title}</strong>{' '}
      {reference && (
        <a class="number" href={reference.href}>
          {reference.number}
        </a>
      )}
      <p>{condition.remedy ?? condition.blocked}</p>
      <p class="hint">
        {label('clause.evidence')}
        {documentsOf(condition).join(label('list.separator'))}
        <br />
        {label('quiz.issuer')}
        {condition.issuer}
        <br />
        {label('quiz.time')}
        {condition.time}
      </p>
    </li>
  );
}
