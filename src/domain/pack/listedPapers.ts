/** The papers of a pack with their numbers, and where in the pack each lies. */
import { STAGES } from '../clauses/stage.ts';
import { type ChosenRecord, type PaperSort, sortOf } from './chosen.ts';
import type { PackContext } from './context.ts';
import { fileName } from './fileName.ts';

export interface Paper extends ChosenRecord {
  /** As in the table of contents and at the beginning of the file's name: '07'. */
  number: string;
  sort: PaperSort;
  /** Path within the pack; '' where no file is made. */
  path: string;
}

/** In the order of the chosen records: a folder for each stage, and in it one for each kind. */
export function listedPapers(context: PackContext, chosen: readonly ChosenRecord[]): Paper[] {
  const { data, label } = context;
  const digits = Math.max(2, String(chosen.length).length);
  return chosen.map((each, index) => {
    const { record, stage } = each;
    const number = String(index + 1).padStart(digits, '0');
    const sort = sortOf(data, record);
    const folders = [
      ...(stage === undefined ? [] : [`${STAGES.indexOf(stage) + 1} ${label(`stage.${stage}`)}`]),
      label(`record.kind.${record.kind}`),
    ];
    const name = `${[...folders, `${number} ${record.name}`].map(fileName).join('/')}.${sort === 'excel' ? 'xlsx' : 'docx'}`;
    return { ...each, number, sort, path: sort === 'toObtain' ? '' : name };
  });
}
