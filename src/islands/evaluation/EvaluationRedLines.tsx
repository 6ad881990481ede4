import type { Tool } from '../../domain/answers/tool.ts';
import { type Labels, phrase } from '../../domain/basics/labels.ts';
import type { Profile } from '../../domain/profiles/profile.ts';
import type { ClauseReference } from '../admission/AdmissionResult.tsx';
import { SurroundingsProvider, useReady, useTool } from '../answering/assessmentHooks.ts';
import { usesPageProfile } from './activeProfile.ts';
import { effectOf, RedLineField } from './RedLineField.tsx';

interface Props {
  tool: Tool;
  redLines: Profile<string>['redLines'];
  bands: Profile<string>['bands'];
  clauses: Readonly<Record<string, ClauseReference>>;
  labels: Labels;
}

/** The red lines, each asked by itself. */
export default function EvaluationRedLines({ tool, redLines, bands, clauses, labels }: Props) {
  const surroundings = useTool(tool, labels);
  const { store } = surroundings;
  const ready = useReady(store);
  if (!usesPageProfile(store, tool)) return null;
  return (
    <SurroundingsProvider value={surroundings}>
      <section aria-labelledby="red-lines">
        <h2 id="red-lines">{phrase(labels, 'evaluation.redLines')}</h2>
        <p>{phrase(labels, 'evaluation.redLines.purpose')}</p>
        <fieldset class="plain" disabled={!ready}>
          {redLines.map((line) => (
            <RedLineField
              key={line.id}
              line={line}
              clauses={line.clauses.flatMap((key) => clauses[key] ?? [])}
              effect={effectOf(line, bands, (key, values) => phrase(labels, key, values))}
            />
          ))}
        </fieldset>
      </section>
    </SurroundingsProvider>
  );
}
