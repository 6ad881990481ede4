import { useState } from 'preact/hooks';
import { DocumentForm } from '../answering/DocumentForm.tsx';
import { ReasonField } from '../answering/ReasonField.tsx';
import { ChipField } from '../kit/ChipField.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { FileField } from '../kit/FileField.tsx';
import { NumberField } from '../kit/NumberField.tsx';
import { Segment } from '../kit/Segment.tsx';
import { useLabel } from '../kit/words.tsx';
import { Part } from './Part.tsx';

const nothing = () => {};

/** Buttons, and links that look like one. */
export function Buttons() {
  const label = useLabel();
  return (
    <Part title={label('parts.button')}>
      <div class="choices">
        <button type="button">{label('parts.state.plain')}</button>
        <button type="button" class="primary">
          {label('parts.state.primary')}
        </button>
        <button type="button" class="quiet">
          {label('parts.state.quiet')}
        </button>
        <button type="button" class="danger">
          {label('parts.state.danger')}
        </button>
        <a class="button" href="#parts">
          {label('parts.state.link')}
        </a>
      </div>
      <div class="choices">
        <button type="button" disabled>
          {label('parts.state.disabled')}
        </button>
        <button type="button" class="primary" disabled>
          {label('parts.state.disabled')}
        </button>
        <button type="button" class="quiet" disabled>
          {label('parts.state.disabled')}
        </button>
        <button type="button" class="danger" disabled>
          {label('parts.state.disabled')}
        </button>
      </div>
      <div class="choices">
        <button type="button">{label('parts.long')}</button>
        <button type="button" class="primary">
          {label('parts.long')}
        </button>
      </div>
    </Part>
  );
}

/** Radio buttons and checkboxes. */
export function Choices() {
  const label = useLabel();
  const [one, setOne] = useState('checked');
  const [any, setAny] = useState(true);
  return (
    <Part title={label('parts.choice')}>
      <fieldset class="choices">
        <legend>{label('parts.choice.one')}</legend>
        {(['plain', 'checked'] as const).map((state) => (
          <ChoiceField key={state} type="radio" name="parts-one" checked={one === state} onChange={() => setOne(state)}>
            {label(`parts.state.${state}`)}
          </ChoiceField>
        ))}
        <ChoiceField type="radio" name="parts-one" checked={one === 'long'} onChange={() => setOne('long')}>
          {label('parts.long')}
        </ChoiceField>
      </fieldset>
      <fieldset class="choices">
        <legend>{label('parts.choice.any')}</legend>
        <ChoiceField type="checkbox" checked={any} onChange={({ currentTarget }) => setAny(currentTarget.checked)}>
          {label('parts.state.checked')}
        </ChoiceField>
      </fieldset>
      <fieldset class="choices" disabled>
        <legend>{label('parts.state.disabled')}</legend>
        <ChoiceField type="radio" name="parts-disabled" checked={false} onChange={nothing}>
          {label('parts.state.plain')}
        </ChoiceField>
        <ChoiceField type="radio" name="parts-disabled" checked onChange={nothing}>
          {label('parts.state.checked')}
        </ChoiceField>
      </fieldset>
    </Part>
  );
}

/** What may be said of an item. */
export const TONES = ['met', 'partly', 'unmet', 'notApplicable', 'unknown'] as const;
export type Tone = (typeof TONES)[number];

/** The answers to an item as one control. */
export function Answers({ name, chosen }: { name: string; chosen?: Tone }) {
  const label = useLabel();
  const [tone, setTone] = useState<Tone | undefined>(chosen);
  return (
    <div class="segments">
      {TONES.map((each) => (
        <Segment key={each} tone={each} name={name} checked={tone === each} onChange={() => setTone(each)}>
          {label(`answer.${each}`)}
        </Segment>
      ))}
    </div>
  );
}

/** Choices in a row that are one control. */
export function Segments() {
  const label = useLabel();
  return (
    <Part title={label('parts.segments')}>
      <fieldset>
        <legend>{label('parts.state.plain')}</legend>
        <Answers name="parts-plain" />
      </fieldset>
      {TONES.map((tone) => (
        <fieldset key={tone}>
          <legend>{label('parts.checked', { choice: label(`answer.${tone}`) })}</legend>
          <Answers name={`parts-${tone}`} chosen={tone} />
        </fieldset>
      ))}
      <fieldset disabled>
        <legend>{label('parts.state.disabled')}</legend>
        <Answers name="parts-closed" chosen="met" />
      </fieldset>
    </Part>
  );
}

/** Text fields with hints and errors. */
export function Fields() {
  const label = useLabel();
  const [figure, setFigure] = useState<number | string | undefined>(12);
  const [wrong, setWrong] = useState<number | string | undefined>(-1);
  const [reason, setReason] = useState('');
  const number = (title: string, error: string | undefined, value: unknown, put: typeof setFigure) => (
    <NumberField label={title} unit={label('parts.unit')} value={value} whole error={error} onValue={put} />
  );
  return (
    <Part title={label('parts.field')}>
      <fieldset class="numbers">
        <legend>{label('parts.field.number')}</legend>
        {number(label('parts.state.plain'), undefined, figure, setFigure)}
        {number(label('parts.state.error'), label('parts.error'), wrong, setWrong)}
      </fieldset>
      <fieldset class="numbers" disabled>
        <legend>{label('parts.state.disabled')}</legend>
        {number(label('parts.field.number'), undefined, 12, nothing)}
      </fieldset>
      <fieldset>
        <legend>{label('parts.field.text')}</legend>
        <ReasonField reason={reason} onReason={setReason} />
      </fieldset>
      <FileField label={label('parts.field.file')} accept=".csv" hint={label('parts.kept')} onFile={async () => {}} />
      <FileField
        label={label('parts.field.drop')}
        accept=".csv"
        drop={label('parts.field.dropHere')}
        onFile={async () => {}}
      />
      <h3>{label('parts.field.form')}</h3>
      <DocumentForm save={label('parts.state.plain')} onSave={nothing} onCancel={nothing} />
    </Part>
  );
}

/** What a list is narrowed by. */
export function Chips() {
  const label = useLabel();
  const [chosen, setChosen] = useState({ plain: '', checked: 'met' });
  const chip = (state: keyof typeof chosen) => (
    <ChipField
      name={`parts-${state}`}
      title={label(`parts.state.${state}`)}
      value={chosen[state]}
      onChoose={(value) => setChosen({ ...chosen, [state]: value })}
    >
      <option value="">{label('filter.all')}</option>
      {TONES.map((tone) => (
        <option key={tone} value={tone}>
          {label(`answer.${tone}`)}
        </option>
      ))}
    </ChipField>
  );
  return (
    <Part title={label('parts.chip')}>
      <fieldset class="filter" aria-label={label('parts.chip')}>
        {chip('plain')}
        {chip('checked')}
        <button type="button" class="quiet">
          {label('filter.clear')}
        </button>
      </fieldset>
    </Part>
  );
}
