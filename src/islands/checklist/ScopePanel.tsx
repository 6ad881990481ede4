import { useRef } from 'preact/hooks';
import { concernedAlone, SCOPES, type ScopeName } from '../../domain/answers/scope.ts';
import type { ChecklistItem } from '../../domain/checklist/checklist.ts';
import { type ItemNames, NAMES_OF } from '../../domain/checklist/shownItem.ts';
import { useReady, useSurroundings } from '../answering/assessmentHooks.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { useNamedFold } from '../kit/useNamedFold.ts';
import { useLabel } from '../kit/words.tsx';
import { useAsked } from './items.ts';

interface Props {
  items: readonly ChecklistItem[];
  names: ItemNames;
  /** Where the items that are left out are listed. */
  listHref: string;
}

/** Narrows what is asked to the services that are offered and the other parties that there are. */
export function ScopePanel({ items, names, listHref }: Props) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const fold = useRef<HTMLDetailsElement>(null);
  useNamedFold(fold, 'scope');
  const { asked, leftOut, scope } = useAsked(items);
  const concerned = (name: ScopeName, key: string) =>
    items.filter((item) => concernedAlone(item, name)?.includes(key)).length;
  const toggle = (name: ScopeName, key: string, isOn: boolean) => {
    const all = Object.keys(names[NAMES_OF[name]] ?? {}).filter((each) => concerned(name, each) > 0);
    const chosen = (scope[name] ?? all).filter((each) => each !== key);
    const next = all.filter((each) => chosen.includes(each) || (isOn && each === key));
    // Everything chosen is no narrowing: what a later edition adds is asked too.
    store.setScope(name, next.length === all.length ? undefined : next);
  };
  return (
    <details ref={fold} id="scope" class="scope">
      <summary>
        {label(leftOut.length === 0 ? 'scope.everything' : 'scope.narrowed', {
          asked: asked.length,
          left: leftOut.length,
        })}
      </summary>
      <p class="hint">{label('scope.explain')}</p>
      {SCOPES.map((name) => (
        <fieldset key={name} class="choices" disabled={!ready}>
          <legend>{label(`scope.${name}`)}</legend>
          {Object.entries(names[NAMES_OF[name]] ?? {})
            .filter(([key]) => concerned(name, key) > 0)
            .map(([key, title]) => (
              <ChoiceField
                key={key}
                type="checkbox"
                checked={scope[name]?.includes(key) ?? true}
                onChange={({ currentTarget }) => toggle(name, key, currentTarget.checked)}
              >
                {label('filter.counted', { name: title, count: concerned(name, key) })}
              </ChoiceField>
            ))}
        </fieldset>
      ))}
      {leftOut.length > 0 && (
        <p>
          <a href={listHref}>{label('scope.seeLeftOut')}</a>
        </p>
      )}
    </details>
  );
}
