import { useEffect, useState } from 'preact/hooks';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { usePlan, useReady, useScope, useSurroundings } from '../answering/assessmentHooks.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';

export interface Named {
  key: string;
  title: string;
}

interface Props {
  services: readonly Named[];
  groups: readonly Named[];
  postsHref: string | undefined;
}

/** From so many people on nobody is asked how many exactly. */
const MANY = 7;
/** How many years back are offered one by one. */
const YEARS = 3;

/** What the organisation plans: four questions, a tap for each. What is chosen narrows the list at once. */
export function PlanForm({ services, groups, postsHref }: Props) {
  const label = useLabel();
  const { store } = useSurroundings();
  const ready = useReady(store);
  const scope = useScope(store);
  const [people, setPeople] = usePlan('people');
  const [registered, setRegistered] = usePlan('registered');
  const chosen = scope.services ?? [];
  const isWhole =
    scope.services !== undefined &&
    (groups.length === 0 || scope.clients !== undefined) &&
    people !== undefined &&
    registered !== undefined;
  const [isOpen, setOpen] = useState(true);
  // Who comes back finds the list, not the questions. It stays open while they are being answered.
  useEffect(() => {
    if (ready && isWhole) setOpen(false);
  }, [ready]);
  const toggle = (key: string, isOn: boolean) => {
    const next = services.map((each) => each.key).filter((each) => (each === key ? isOn : chosen.includes(each)));
    store.setScope('services', next.length === 0 ? undefined : next);
  };
  const thisYear = Number(dayInChina(Date.now()).slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => thisYear - back);
  const oldest = thisYear - YEARS + 1;
  const counts = Array.from({ length: MANY }, (_, index) => index + 1);
  const names = services.filter(({ key }) => chosen.includes(key)).map(({ title }) => title);
  const isOfYear = (year: number) =>
    registered !== undefined && registered > 0 && (year === oldest ? registered <= oldest : registered === year);
  return (
    <details class="plan" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary {...NOT_TRANSLATED}>
        {isWhole && !isOpen
          ? label('start.plan.summary', {
              services: names.join(label('list.separator')),
              people: label(people >= MANY ? 'start.people.many' : 'start.people.count', {
                count: Math.min(people, MANY),
              }),
            })
          : label('start.plan')}
      </summary>
      <fieldset class="choices" disabled={!ready}>
        <legend>{label('start.services')}</legend>
        {services.map(({ key, title }) => (
          <ChoiceField
            key={key}
            type="checkbox"
            checked={chosen.includes(key)}
            onChange={({ currentTarget }) => toggle(key, currentTarget.checked)}
          >
            {title}
          </ChoiceField>
        ))}
      </fieldset>
      {groups.map(({ key, title }) => {
        const setServed = (isServed: boolean) => {
          const others = (scope.clients ?? []).filter((each) => each !== key);
          store.setScope('clients', isServed ? [...others, key] : others);
        };
        return (
          <fieldset key={key} class="choices" disabled={!ready}>
            <legend>{label('start.group', { group: title })}</legend>
            <p class="hint">{label('start.group.hint')}</p>
            {[true, false].map((isServed) => (
              <ChoiceField
                key={String(isServed)}
                type="radio"
                name={`start-${key}`}
                checked={scope.clients !== undefined && scope.clients.includes(key) === isServed}
                onChange={() => setServed(isServed)}
              >
                {label(isServed ? 'start.group.yes' : 'start.group.no')}
              </ChoiceField>
            ))}
          </fieldset>
        );
      })}
      <fieldset class="choices" disabled={!ready}>
        <legend>{label('start.people')}</legend>
        {counts.map((count) => (
          <ChoiceField
            key={count}
            type="radio"
            name="start-people"
            checked={people !== undefined && (count === MANY ? people >= MANY : people === count)}
            onChange={() => setPeople(count)}
          >
            {label(count === MANY ? 'start.people.many' : 'start.people.count', { count })}
          </ChoiceField>
        ))}
      </fieldset>
      <fieldset class="choices" disabled={!ready}>
        <legend>{label('start.registered')}</legend>
        <ChoiceField type="radio" name="start-registered" checked={registered === 0} onChange={() => setRegistered(0)}>
          {label('start.registered.not')}
        </ChoiceField>
        {years.map((year) => (
          <ChoiceField
            key={year}
            type="radio"
            name="start-registered"
            checked={isOfYear(year)}
            onChange={() => setRegistered(year)}
          >
            {label(year === oldest ? 'start.registered.before' : 'start.registered.year', { year })}
          </ChoiceField>
        ))}
      </fieldset>
      {registered === 0 && <p class="warning">{label('start.registered.first')}</p>}
      {people !== undefined && postsHref !== undefined && (
        <p>
          <a href={postsHref}>{label('start.toPosts')}</a>
        </p>
      )}
    </details>
  );
}
