/** The address of each chapter, section and clause by number and key, for short addresses typed from paper. */
import type { APIRoute } from 'astro';
import { sectionsOf } from '../../domain/clauses/clause.ts';
import { json } from '../../standard/dataFiles.ts';
import { getStandard } from '../../standard/standard.ts';

export const GET: APIRoute = async () => {
  const { chapters, clauses } = await getStandard();
  const pagesByNumber = [...chapters.values()].map(({ key, number }) => [`${number}`, `guide/${key}/`]);
  const places = [...[...chapters.values()].flatMap(sectionsOf), ...clauses.values()].flatMap(
    ({ number, key, page }) => [
      [number, `guide/${page}/#${key}`],
      [key, `guide/${page}/#${key}`],
    ],
  );
  return json(Object.fromEntries([...pagesByNumber, ...places]));
};
