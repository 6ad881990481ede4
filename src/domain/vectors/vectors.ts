/** All kinds of published vectors, and the results that this program gives for them. */
import { isRecord } from '../basics/record.ts';
import { type AdmissionVectors, admissionResults } from './admissionVectors.ts';
import { type ChecklistVectors, checklistResults } from './checklistVectors.ts';
import { type EvaluationVectors, evaluationResults } from './evaluationVectors.ts';
import { type RankingVectors, rankingResults } from './rankingVectors.ts';
import { type AgreementVectors, agreementResults, type RaterVectors, raterResults } from './raterVectors.ts';
import { differences } from './vectorFile.ts';

export type VectorFile =
  | EvaluationVectors
  | RaterVectors
  | AgreementVectors
  | RankingVectors
  | AdmissionVectors
  | ChecklistVectors;

export const VECTOR_KINDS = [
  'evaluation',
  'raters',
  'agreement',
  'ranking',
  'admission',
  'checklist',
] as const satisfies VectorFile['kind'][];
export type VectorKind = (typeof VECTOR_KINDS)[number];

export const vectorFileName = (kind: VectorKind): string => `${kind}-vectors.json`;
export const vectorSchemaName = (kind: VectorKind): string => `${kind}-vectors.schema.json`;

/** What each case gives, in their order, as plain JSON. */
export function resultsOf(file: VectorFile): Record<string, unknown>[] {
  const results = (): unknown => {
    switch (file.kind) {
      case 'evaluation':
        return evaluationResults(file);
      case 'raters':
        return raterResults(file);
      case 'agreement':
        return agreementResults(file);
      case 'ranking':
        return rankingResults(file);
      case 'admission':
        return admissionResults(file);
      case 'checklist':
        return checklistResults(file);
    }
  };
  // Digits that only the order of additions decides are no part of a result.
  const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(12)) : value);
  return JSON.parse(JSON.stringify(results(), rounded)) as Record<string, unknown>[];
}

/**
 * The file with the results of new cases, or of fields that its cases do not have yet. A result that is there stays: it may
 * have been worked out by another program, and is not to follow a mistake of this one.
 *
 * @returns `faults`: what this program finds otherwise
 */
export function filledIn(file: VectorFile): { file: Record<string, unknown>; faults: string[] } {
  const results = resultsOf(file);
  const faults: string[] = [];
  const cases = file.cases.map((each, index) => {
    const found = results[index] ?? {};
    const expected: Readonly<Record<string, unknown>> = isRecord(each.expected) ? each.expected : {};
    const known = Object.fromEntries(Object.entries(found).filter(([name]) => Object.hasOwn(expected, name)));
    for (const place of differences(expected, known)) faults.push(`"${each.name}": ${place}`);
    return { ...each, expected: { ...found, ...expected } };
  });
  return { file: { ...file, cases }, faults };
}
