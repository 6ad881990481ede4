import type { Tool } from '../../domain/answers/tool.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import { redLineEffect } from '../../domain/reports/evaluationWords.ts';
import { useReady, useSurroundings, useTool } from '../answering/assessmentHooks.ts';
import type { ClauseReference } from '../answering/clauseReference.ts';
import { InTool } from '../answering/InTool.tsx';
import { useLabel } from '../kit/words.tsx';
import { usesPageProfile } from './activeProfile.ts';
import { RedLineField } from './RedLineField.tsx';

interface Props {
  tool: Tool;
  redLines: Profile<string>['redLines'];
  bands: Profile<string>['bands'];
  clauses: Readonly<Record<string, ClauseReference>>;
}

/** The red lines, each asked by itself. */
export default function EvaluationRedLines({ tool, ...props }: Props) {
  const surroundings = useTool(tool);
  // Another profile brings its own, drawn with the result.
  if (!usesPageProfile(surroundings.store, tool)) return null;
  return (
    <InTool value={surroundings}>
      <RedLines {...props} />
    </InTool>
  );
}

function RedLines({ redLines, bands, clauses }: Omit<Props, 'tool'>) {
  const label = useLabel();
  const ready = useReady(useSurroundings().store);
  return (
    <section aria-labelledby="red-lines">
      <h2 id="red-lines">{label('evaluation.redLines')}</h2>
      <p>{label('evaluation.redLines.purpose')}</p>
      <fieldset class="plain" disabled={!ready}>
        {redLines.map((line) => (
          <RedLineField
            key={line.id}
            line={line}
            clauses={line.clauses.flatMap((key) => clauses[key] ?? [])}
            effect={redLineEffect(line, bands, label)}
          />
        ))}
      </fieldset>
    </section>
  );
}
