import { useId } from 'preact/hooks';
import { type Colleague, MAX_COLLEAGUE_NAME } from '../../domain/answers/plan.ts';
import { cutText } from '../../domain/basics/cutText.ts';
import { MAX_PLANNED, newColleague } from '../../domain/posts/team.ts';
import { personName, sharedNames } from '../../domain/reports/postsWords.ts';
import { newId } from '../../stores/ids.ts';
import { PersonalDataWarning } from '../answering/PersonalDataWarning.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useLabel } from '../kit/words.tsx';
import { type Undoable, UndoLine } from './UndoLine.tsx';

interface Props {
  team: readonly Colleague[];
  isDisabled: boolean;
  onTeam: (team: readonly Colleague[]) => void;
  onRemove: (id: string) => void;
  removed: Undoable | undefined;
}

/** Between the names of several people, in one text that is looked through. */
const BETWEEN = '\n';

/** How many people there are, and what is known of each. */
export function TeamFields({ team, isDisabled, onTeam, onRemove, removed }: Props) {
  const label = useLabel();
  const mask = (masked: string) => {
    const names = masked.split(BETWEEN);
    onTeam(team.map((person, place) => ({ ...person, name: cutText(names[place] ?? '', MAX_COLLEAGUE_NAME) })));
  };
  return (
    <fieldset class="team" disabled={isDisabled}>
      <legend>{label('team.people')}</legend>
      <p class="stepper">
        <button
          type="button"
          aria-label={label('team.fewer')}
          disabled={team.length <= 1}
          onClick={() => onRemove(team.at(-1)?.id ?? '')}
        >
          −
        </button>
        <output {...NOT_TRANSLATED}>{label('team.count', { count: team.length })}</output>
        <button
          type="button"
          aria-label={label('team.more')}
          disabled={team.length >= MAX_PLANNED}
          onClick={() => onTeam([...team, newColleague(newId())])}
        >
          +
        </button>
      </p>
      <p class="hint">{label('team.people.hint')}</p>
      <ul>
        {team.map((person) => (
          <PersonFields
            key={person.id}
            person={person}
            name={personName(person.id, team, label)}
            onPerson={(changed) => onTeam(team.map((each) => (each.id === person.id ? changed : each)))}
            onRemove={team.length > 1 ? () => onRemove(person.id) : undefined}
          />
        ))}
      </ul>
      <UndoLine done={removed} />
      {sharedNames(team).map((name) => (
        <p key={name} class="warning" {...NOT_TRANSLATED}>
          {label('team.sameNames', { name })}
        </p>
      ))}
      <PersonalDataWarning text={team.map(({ name }) => name).join(BETWEEN)} onMask={mask} />
    </fieldset>
  );
}

interface PersonProps {
  person: Colleague;
  /** What it is called so far. */
  name: string;
  onPerson: (person: Colleague) => void;
  /** Absent for the last one. */
  onRemove: (() => void) | undefined;
}

const SEXES = ['', 'woman', 'man'] as const;
const ORIGINS = ['', 'member', 'professional'] as const;

function PersonFields({ person, name, onPerson, onRemove }: PersonProps) {
  const label = useLabel();
  const id = useId();
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset for each row would be read out before each of its fields. */}
      <div role="group" aria-label={name} class="person">
        <input
          aria-label={label('team.name')}
          placeholder={name}
          maxLength={MAX_COLLEAGUE_NAME}
          value={person.name}
          onInput={({ currentTarget }) => onPerson({ ...person, name: currentTarget.value })}
        />
        <span class="measure">
          <label for={`${id}-sex`}>{label('team.sex')}</label>
          <select
            id={`${id}-sex`}
            value={person.sex}
            onChange={({ currentTarget }) => onPerson({ ...person, sex: currentTarget.value as Colleague['sex'] })}
          >
            {SEXES.map((sex) => (
              <option key={sex} value={sex} selected={sex === person.sex}>
                {label(`team.sex.${sex === '' ? 'unsaid' : sex}`)}
              </option>
            ))}
          </select>
        </span>
        <span class="measure">
          <label for={`${id}-from`}>{label('team.from')}</label>
          <select
            id={`${id}-from`}
            value={person.outside}
            onChange={({ currentTarget }) =>
              onPerson({ ...person, outside: currentTarget.value as Colleague['outside'] })
            }
          >
            {ORIGINS.map((origin) => (
              <option key={origin} value={origin} selected={origin === person.outside}>
                {label(`team.from.${origin === '' ? 'own' : origin}`)}
              </option>
            ))}
          </select>
        </span>
        {(['certificate', 'employed'] as const).map((fact) => (
          <ChoiceField
            key={fact}
            type="checkbox"
            checked={person[fact]}
            onChange={({ currentTarget }) => onPerson({ ...person, [fact]: currentTarget.checked })}
          >
            {label(`team.${fact}`)}
          </ChoiceField>
        ))}
        {onRemove && (
          <button type="button" class="quiet" onClick={onRemove}>
            {label('team.remove', { name })}
          </button>
        )}
      </div>
    </li>
  );
}
