/** What each record is kept for: the clauses that it shows, and by when the first of them asks for it. */
import type { NumberedClause } from '../clauses/clause.ts';
import { type KeptRecord, recordsIn } from '../clauses/keptRecord.ts';
import { STAGES, type Stage } from '../clauses/stage.ts';
import type { Standard } from './standard.ts';

export interface RecordUse {
  record: KeptRecord;
  /** In the order of the guide. A condition of admission that names it does so through its clause. */
  clauses: readonly NumberedClause[];
  /** The earliest stage of those clauses; absent where none has one. */
  stage?: Stage | undefined;
}

/** All records in the order of the list. */
export function recordUses({ records, clauses }: Pick<Standard, 'records' | 'clauses'>): RecordUse[] {
  const citing = new Map<string, NumberedClause[]>();
  for (const clause of clauses.values())
    for (const record of recordsIn(clause.evidence)) citing.set(record, [...(citing.get(record) ?? []), clause]);
  return [...records.values()].map((record) => {
    const own = citing.get(record.key) ?? [];
    const stage = STAGES.find((each) => own.some((clause) => clause.stage?.at === each));
    return { record, clauses: own, stage };
  });
}
