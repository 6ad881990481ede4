import { concernedAlone, type ScopeName } from '../../domain/answers/scope.ts';
import type { ItemNames, ShownItem } from '../../domain/checklist/shownItem.ts';
import { ChineseMarked } from '../kit/ChineseMarked.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  leftOut: readonly { item: ShownItem; by: ScopeName }[];
  names: ItemNames;
  /** Where what is asked is chosen. */
  scopeHref: string;
}

/** The items that are not asked, each with the reason. */
export function LeftOut({ leftOut, names, scopeHref }: Props) {
  const label = useLabel();
  if (leftOut.length === 0) return null;
  const why = (item: ShownItem, by: ScopeName): string => {
    const facet = by === 'services' ? 'service' : 'role';
    const list = (concernedAlone(item, by) ?? []).map((key) => names[facet][key] ?? key).join(label('list.separator'));
    return label(`scope.why.${by}`, { list });
  };
  return (
    <details class="left-out">
      <summary>{label('scope.leftOut', { count: leftOut.length })}</summary>
      <p class="hint">
        {label('scope.leftOut.explain')} <a href={scopeHref}>{label('scope.change')}</a>
      </p>
      <ul>
        {leftOut.map(({ item, by }) => (
          <li key={item.key}>
            <a href={item.href}>{item.number}</a> <ChineseMarked text={item.text} />{' '}
            <span class="hint">{why(item, by)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
