import { useMemo } from 'preact/hooks';
import type { ItemGroup } from '../../domain/checklist/shownItem.ts';
import { ChecklistItemField } from './ChecklistItemField.tsx';

/** The items themselves. Each draws itself when it changes; the list is gone through only when other items are listed. */
export function ListedSections({ groups, limit }: { groups: readonly ItemGroup[]; limit: number }) {
  return useMemo(() => {
    let room = limit;
    return (
      <>
        {groups.map(({ key, title, items }) => {
          const drawn = items.slice(0, Math.max(0, room));
          room -= items.length;
          if (drawn.length === 0) return null;
          return (
            <section key={key}>
              <h2>{title}</h2>
              <ol class="items">
                {drawn.map((item) => (
                  <ChecklistItemField key={item.key} item={item} />
                ))}
              </ol>
            </section>
          );
        })}
      </>
    );
  }, [groups, limit]);
}
