/** The starter pack: the blank papers of chosen services and stages, and a table of contents. */
import { cardsPaper } from './cardsPaper.ts';
import { chosenRecords, type PackChoice, type PaperSort, sortOf } from './chosen.ts';
import { contentsOf } from './contents.ts';
import type { PackContext } from './context.ts';
import { fileName } from './fileName.ts';
import { formPaper } from './formPaper.ts';
import { listedPapers, type Paper } from './listedPapers.ts';
import type { PaperFile, Workbook } from './paper.ts';
import { registerPaper } from './registerPaper.ts';
import { wordedPaper } from './wordedPaper.ts';

export interface Pack {
  papers: readonly Paper[];
  /** Path of the table of contents, and the table. */
  contents: { path: string; workbook: Workbook };
  /** Makes the content of one paper; `undefined` where others make it. */
  fileOf: (paper: Paper) => PaperFile | undefined;
}

/** How many papers of each sort a choice has. */
export function countsOf(data: PackContext['data'], choice: PackChoice): Readonly<Record<PaperSort | 'all', number>> {
  const sorts = chosenRecords(data, choice).map(({ record }) => sortOf(data, record));
  const count = (sort: PaperSort) => sorts.filter((each) => each === sort).length;
  return { all: sorts.length, word: count('word'), excel: count('excel'), toObtain: count('toObtain') };
}

/** All papers of a choice. Their files are made one by one, when each is asked for. */
export function packOf(context: PackContext, choice: PackChoice): Pack {
  const { data, label } = context;
  const papers = listedPapers(context, chosenRecords(data, choice));
  return {
    papers,
    contents: { path: `${fileName(`00 ${label('pack.contents')}`)}.xlsx`, workbook: contentsOf(context, papers) },
    fileOf: (paper) => fileOf(context, paper),
  };
}

function fileOf(context: PackContext, paper: Paper): PaperFile | undefined {
  const { record, sort } = paper;
  if (sort === 'toObtain') return undefined;
  const form = context.data.forms.find(({ id }) => id === record.form);
  if (sort === 'excel') return registerPaper(context, paper, form);
  if (record.cards) return cardsPaper(context, record.name);
  return form ? formPaper(context, paper, form) : wordedPaper(context, paper);
}
