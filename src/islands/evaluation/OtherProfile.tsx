import { filledRedLine } from '../../domain/profiles/figureNames.ts';
import type { ExplainedIndicator, ExplainedProfile, Profile } from '../../domain/profiles/profile.ts';
import { redLineEffect } from '../../domain/reports/evaluationWords.ts';
import { indicatorHelp } from '../../domain/reports/indicatorHelp.ts';
import { changeAssessment } from '../../stores/assessments.ts';
import { useSurroundings } from '../answering/assessmentHooks.ts';
import { useStore } from '../kit/useStore.ts';
import { useLabel } from '../kit/words.tsx';
import { IndicatorField } from './IndicatorField.tsx';
import { RedLineField } from './RedLineField.tsx';

/** Says that the evaluation is made by another profile than the page's, and offers to go on with the page's. */
export function OtherProfileNotice({ profile }: { profile: ExplainedProfile<string> | undefined }) {
  const label = useLabel();
  const { store, tool } = useSurroundings();
  const { id, instrument } = useStore(store.$head);
  const goOn = async () => {
    await changeAssessment(id, { instrument: { ...tool.instrument, edition: instrument.edition } });
    // Every island of the page follows the profile: it is read anew.
    location.reload();
  };
  const { version, hash } = instrument;
  return (
    <div class="notice">
      <p>
        {profile
          ? label('profile.other', { title: profile.title, version, hash })
          : label('profile.missing', { version, hash })}
      </p>
      <p>{label('profile.goOn.explain')}</p>
      <p>
        <button type="button" onClick={() => void goOn()}>
          {label('profile.goOn')}
        </button>
      </p>
    </div>
  );
}

/** The inputs of a profile that the page was not built with. */
export function OtherProfile({ profile }: { profile: ExplainedProfile<string> }) {
  const label = useLabel();
  return (
    <>
      {profile.dimensions.map(({ id, title, purpose, indicators }) => (
        <section key={id} aria-labelledby={`dimension-${id}`}>
          <h2 id={`dimension-${id}`}>{title}</h2>
          <p>{purpose}</p>
          <fieldset class="plain">
            {indicators.map((indicator) => (
              <IndicatorField
                key={indicator.id}
                indicator={indicator}
                limits={profile.limits}
                help={<Help indicator={indicator} limits={profile.limits} />}
              />
            ))}
          </fieldset>
        </section>
      ))}
      <section aria-labelledby="red-lines">
        <h2 id="red-lines">{label('evaluation.redLines')}</h2>
        <p>{label('evaluation.redLines.purpose')}</p>
        <fieldset class="plain">
          {profile.redLines.map((line) => (
            <RedLineField key={line.id} line={filledRedLine(line)} effect={redLineEffect(line, profile.bands, label)} />
          ))}
        </fieldset>
      </section>
    </>
  );
}

function Help({ indicator, limits }: { indicator: ExplainedIndicator<string>; limits: Profile['limits'] }) {
  const label = useLabel();
  const help = indicatorHelp(indicator, limits, label);
  return (
    <>
      <p class="definition">{help.definition}</p>
      <details>
        <summary>{label('indicator.help')}</summary>
        <dl class="help">
          <dt>{label('indicator.foundIn')}</dt>
          <dd>{help.foundIn}</dd>
          <dt>{label('indicator.excluded')}</dt>
          <dd>{help.excluded}</dd>
          <dt>{label('indicator.example')}</dt>
          {help.example.map((line) => (
            <dd key={line}>{line}</dd>
          ))}
          <dt>{label('indicator.scale')}</dt>
          <dd>{help.scale}</dd>
        </dl>
      </details>
    </>
  );
}
