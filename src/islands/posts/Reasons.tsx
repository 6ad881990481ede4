import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Reason } from '../../domain/reports/postsWords.ts';

/** Where clauses are, by their key. */
export type ClausePlaces = Readonly<Record<string, { number: string; href: string }>>;

/** Filled by `<TeamPlan>`. */
export const clausePlaces = createContext<ClausePlaces>({});

/** Reasons with their clauses. */
export function Reasons({ reasons }: { reasons: readonly Reason[] }) {
  const places = useContext(clausePlaces);
  return (
    <ul>
      {reasons.map(({ text, clause }) => {
        const place = clause === undefined ? undefined : places[clause];
        return (
          <li key={`${clause} ${text}`}>
            {text}{' '}
            {place && (
              <a class="number" href={place.href}>
                {place.number}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}
