import { useId, useState } from 'preact/hooks';
import { MAX_NAME_LENGTH } from '../../domain/answers/assessment.ts';
import { createAssessment } from '../../stores/assessments.ts';
import { PersonalDataWarning } from '../answering/PersonalDataWarning.tsx';
import { ChoiceField } from '../kit/ChoiceField.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** A new assessment of one of the tools. */
export function CreateAssessment() {
  const { tools, label } = useWorkspace();
  const [chosen, choose] = useState(0);
  const [name, setName] = useState('');
  const id = useId();
  const create = async () => {
    const tool = tools[chosen];
    if (!tool) return;
    await createAssessment(tool.instrument, name);
    location.assign(tool.href);
  };
  return (
    <form
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault();
        void create();
      }}
    >
      <h2 id={`${id}-title`}>{label('workspace.create')}</h2>
      <fieldset class="choices">
        <legend>{label('workspace.create.tool')}</legend>
        {tools.map((tool, index) => (
          <ChoiceField
            key={tool.href}
            type="radio"
            name={`${id}-tool`}
            checked={index === chosen}
            onChange={() => choose(index)}
          >
            <span>
              {label(`workspace.kind.${tool.instrument.kind}`)} <small>{tool.title}</small>
            </span>
          </ChoiceField>
        ))}
      </fieldset>
      <p class="field">
        <label for={`${id}-name`}>{label('workspace.create.name')}</label>
        <input
          id={`${id}-name`}
          maxLength={MAX_NAME_LENGTH}
          value={name}
          autocomplete="off"
          aria-describedby={`${id}-hint`}
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
        <span id={`${id}-hint`} class="hint">
          {label('workspace.create.hint')}
        </span>
      </p>
      <PersonalDataWarning text={name} onMask={setName} />
      <button type="submit" class="primary">
        {label('workspace.create')}
      </button>
    </form>
  );
}
