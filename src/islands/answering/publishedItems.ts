/** Items of the self-assessment with their words, as the site publishes them at `/data/checklist.<language>.json`. */
import { useEffect, useState } from 'preact/hooks';
import type { ShownItem } from '../../domain/checklist/shownItem.ts';
import { fetched } from '../../stores/fetched.ts';

/** Items by their key. */
type PublishedItems = Readonly<Record<string, Omit<ShownItem, 'key'>>>;

export const loadItems = (href: string): Promise<PublishedItems> => fetched<PublishedItems>(href);

/**
 * Every item in the order of the guide, once it is loaded.
 *
 * @param isWanted nothing is loaded before it is
 */
export function usePublishedItems(
  href: string,
  isWanted = true,
): { items: readonly ShownItem[] | undefined; failed: boolean } {
  const [items, setItems] = useState<readonly ShownItem[]>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted) return;
    loadItems(href).then(
      (all) => setItems(Object.entries(all).map(([key, item]) => ({ ...item, key }))),
      () => setFailed(true),
    );
  }, [href, isWanted]);
  return { items, failed };
}
