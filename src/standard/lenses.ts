/** Ways into the guide, as the content lists them. */
import { getCollection } from 'astro:content';
import { faultsOfLenses, type Lenses } from '../domain/guide/lens.ts';

/** Throws, with every fault named. */
export async function getLenses(): Promise<Lenses> {
  const [entry] = await getCollection('lenses');
  if (!entry) throw new Error('content/lenses.yaml is missing: add it');
  const faults = faultsOfLenses(entry.data);
  if (faults.length > 0) throw new Error(`content/lenses.yaml:\n- ${faults.join('\n- ')}`);
  return entry.data;
}
