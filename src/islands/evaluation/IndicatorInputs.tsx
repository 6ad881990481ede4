import type { Indicator } from '../../domain/profiles/profile.ts';
import type { InputFault } from '../../domain/scoring/attainment.ts';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { NumberField } from '../kit/NumberField.tsx';
import { useLabel } from '../kit/words.tsx';

interface Props {
  indicator: Indicator<string>;
  /** Fields as typed so far. */
  value: Readonly<Record<string, unknown>>;
  errors: readonly InputFault[];
  onField: (field: string, input: unknown) => void;
}

interface NumberOf {
  field: string;
  label: string;
  unit: string;
  whole: boolean;
}

/** The inputs that the kind of an indicator asks for. */
export function IndicatorInputs({ indicator, value, errors, onField }: Props) {
  const label = useLabel();
  const errorOf = (field: string): string | undefined => {
    const found = errors.find((error) => error.field === field);
    return (
      found && label(`error.${found.problem}`, { least: found.allowed?.least ?? '', most: found.allowed?.most ?? '' })
    );
  };
  const numbers = (fields: NumberOf[]) => (
    <div class="numbers">
      {fields.map(({ field, ...rest }) => (
        <NumberField
          key={field}
          {...rest}
          value={value[field]}
          error={errorOf(field)}
          onValue={(input) => onField(field, input)}
        />
      ))}
    </div>
  );
  const measured = (
    field: string,
    measure: { label: string; unit: string; whole?: boolean | undefined },
  ): NumberOf => ({
    field,
    label: measure.label,
    unit: measure.unit,
    whole: measure.whole === true,
  });
  const counted = (field: string, name: string, unit: string, whole = true): NumberOf => ({
    field,
    label: name,
    unit,
    whole,
  });

  switch (indicator.kind) {
    case 'ratio':
    case 'band':
      return numbers([measured('numerator', indicator.numerator), measured('denominator', indicator.denominator)]);
    case 'count':
      return numbers([measured('done', indicator.done), measured('planned', indicator.planned)]);
    case 'survey': {
      const { low, high } = indicator;
      return numbers([
        counted('mean', label('survey.mean', { low, high }), label('unit.points'), false),
        counted('responses', label('survey.responses'), label('unit.copies')),
        counted('invited', label('survey.invited'), label('unit.people')),
      ]);
    }
    case 'deduction':
      return numbers([counted('events', label('deduction.events'), label('unit.times'))]);
    case 'rubric':
      return (
        <div class="levels">
          {indicator.levels.map(({ id, descriptor }) => (
            <ChoiceField
              key={id}
              type="radio"
              name={indicator.id}
              checked={value['level'] === id}
              onChange={() => onField('level', id)}
            >
              {descriptor}
            </ChoiceField>
          ))}
        </div>
      );
    case 'boolean':
      return <YesNo name={indicator.id} yes={value['yes']} onYes={(yes) => onField('yes', yes)} />;
  }
}

export function YesNo({ name, yes, onYes }: { name: string; yes: unknown; onYes: (yes: boolean) => void }) {
  const label = useLabel();
  return (
    <>
      {[true, false].map((choice) => (
        <ChoiceField
          key={String(choice)}
          type="radio"
          name={name}
          checked={yes === choice}
          onChange={() => onYes(choice)}
        >
          {label(choice ? 'answer.yes' : 'answer.no')}
        </ChoiceField>
      ))}
    </>
  );
}
