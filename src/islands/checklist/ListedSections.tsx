import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ItemGroup } from '../../domain/checklist/shownItem.ts';
import { useLabel } from '../kit/words.tsx';
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

/** Draws the next portion when it comes into view, or when somebody asks for it. */
export function More({ count, portion, onMore }: { count: number; portion: number; onMore: () => void }) {
  const label = useLabel();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!button.current) return;
    const observer = new IntersectionObserver((entries) => entries.some((each) => each.isIntersecting) && onMore(), {
      rootMargin: '600px',
    });
    observer.observe(button.current);
    return () => observer.disconnect();
    // Observed anew after each portion: it may still be in view.
  }, [onMore, count]);
  return (
    <button ref={button} type="button" onClick={onMore}>
      {label('checklist.more', { count: Math.min(count, portion), left: count })}
    </button>
  );
}
