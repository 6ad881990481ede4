/** The conditions of admission as a table: what shows each, and who issues it. */
import type { LocalizedText } from '../basics/locale.ts';
import { type AdmissionRules, documentsOf } from './rules.ts';

export interface EvidenceRow<Text = LocalizedText> {
  condition: string;
  title: Text;
  /** Key of the clause. */
  clause: string;
  evidence: readonly Text[];
  issuer: Text;
  /** Without it nobody is admitted. */
  isGate: boolean;
}

/** One row for each condition, those without which nobody is admitted first, otherwise in the order of the rules. */
export function evidenceRows<Text>({ conditions, gates }: AdmissionRules<Text>): EvidenceRow<Text>[] {
  const rows = conditions.map((condition) => ({
    condition: condition.id,
    title: condition.title,
    clause: condition.clause,
    evidence: documentsOf(condition),
    issuer: condition.issuer,
    isGate: gates.includes(condition.id),
  }));
  return [...rows.filter(({ isGate }) => isGate), ...rows.filter(({ isGate }) => !isGate)];
}
