/**
 * `npm run asked [set …]`: how well search finds what people ask, by the questions and words of `content/` as they are now.
 *
 * Texts are taken from the last build. The sets are those of `test/fixtures/searchAsked/`; of the one named `held` only the
 * figures are told, so that nobody tunes by what it misses.
 */
import { performance } from 'node:perf_hooks';
import { readStandardFiles } from '../../src/commands/readContent.ts';
import { measured, type Pair, pairsOf, placed } from '../browser/search/askedPairs.ts';
import { freshSearch } from '../browser/search/freshSearch.ts';

const SETS = ['tuning', 'chapters'];
const HELD = 'held';

const names = process.argv.slice(2);
const content = readStandardFiles();
const search = { 'zh-CN': freshSearch('zh-CN', content), en: freshSearch('en', content) };

function show(name: string, pairs: readonly Pair[]): void {
  const start = performance.now();
  const places = pairs.map((pair) => placed(pair, search[pair.from]));
  const time = (performance.now() - start) / pairs.length;
  console.log(`${name}: ${time.toFixed(1)} ms for each question`);
  const figures = measured(places);
  if (name === HELD) {
    console.table(figures.filter(({ kind }) => kind === 'all'));
    return;
  }
  console.table(figures);
  for (const { pair, rank, shown } of places)
    if (rank === 0 || rank > 3)
      console.log(
        `${rank || '-'}  ${pair.from} ${pair.kind}: ${pair.query}\n   ${pair.target}\n   ${shown.slice(0, 3)}`,
      );
}

for (const name of names.length > 0 ? names : SETS) show(name, pairsOf(name));
