import { usePlan } from './assessmentHooks.ts';

/** The people of the plan, offered where a field asks who does something. */
export function TeamNames({ id }: { id: string }) {
  const [team = []] = usePlan('team');
  return (
    <datalist id={id}>
      {team
        .filter(({ name }) => name !== '')
        .map(({ id: key, name }) => (
          <option key={key} value={name} />
        ))}
    </datalist>
  );
}
