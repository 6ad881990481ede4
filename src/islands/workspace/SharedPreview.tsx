import { useEffect, useState } from 'preact/hooks';
import { describeEntry } from '../../domain/answers/answerText.ts';
import { type FilledAssessment, fullName } from '../../domain/answers/assessment.ts';
import { currentOf } from '../../domain/answers/current.ts';
import { differingItems } from '../../domain/answers/merge.ts';
import { MAX_UNFOLDED_LENGTH, SHARE_FRAGMENT, type Shared, unpackFromLink } from '../../domain/formats/shareLink.ts';
import { addCopy } from '../../stores/assessments.ts';
import { chooseAssessment, chosenId, newAssessment } from '../../stores/current.ts';
import { imported } from '../../stores/imported.ts';
import { ScrollArea } from '../kit/ScrollArea.tsx';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { type NamedItems, timeFor, toolFor, useNamedItems, useWorkspace } from './workspaceContext.ts';

type Opened = { state: 'none' } | { state: 'damaged' } | { state: 'open'; shared: Shared };

async function openLink(): Promise<Opened> {
  if (!location.hash.startsWith(SHARE_FRAGMENT)) return { state: 'none' };
  const { unfold } = await imported(() => import('../../files/linkCodec.ts'));
  const shared = unpackFromLink(await unfold(location.hash.slice(SHARE_FRAGMENT.length), MAX_UNFOLDED_LENGTH));
  return shared ? { state: 'open', shared } : { state: 'damaged' };
}

/** Takes the answers out of the address, so that they do not stay in the history. */
const forgetLink = () => history.replaceState(history.state, '', location.pathname + location.search);

/** A link with a name and no answers asks somebody to evaluate; anything else shows what was answered. */
const kindOf = ({ instrument, name, entries }: Shared): 'invitation' | 'answers' =>
  instrument.kind === 'evaluation' && name !== '' && entries.length === 0 ? 'invitation' : 'answers';

/** What a link brought: to look at beside one's own, and to take over as an assessment of its own. */
export function SharedPreview() {
  const workspace = useWorkspace();
  const { label, setNotice } = workspace;
  const [opened, setOpened] = useState<Opened>({ state: 'none' });
  useEffect(() => {
    const open = () => void openLink().then(setOpened);
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, []);
  const close = () => {
    forgetLink();
    setOpened({ state: 'none' });
  };
  if (opened.state === 'none') return null;
  if (opened.state === 'damaged')
    return (
      <section class="result" {...NOT_TRANSLATED} aria-label={label('shared.preview')}>
        <p class="error" role="alert">
          {label('shared.preview.damaged')}
        </p>
        <button type="button" onClick={close}>
          {label('workspace.close')}
        </button>
      </section>
    );
  const { instrument, name, period, rater, entries } = opened.shared;
  const take = async () => {
    const head = { ...newAssessment(instrument), ...(period && { period }), ...(rater && { rater }) };
    const id = await addCopy({ ...head, entries }, name);
    chooseAssessment(instrument, id);
    close();
    setNotice({ text: label('shared.preview.taken') });
  };
  if (kindOf(opened.shared) === 'invitation')
    return <Invitation shared={opened.shared} onTake={take} onClose={close} />;
  return <Preview shared={opened.shared} onTake={() => void take()} onClose={close} />;
}

interface InvitationProps {
  shared: Shared;
  onTake: () => Promise<void>;
  onClose: () => void;
}

/** Somebody is asked to evaluate: whom, and the one step that begins it. */
function Invitation({ shared, onTake, onClose }: InvitationProps) {
  const workspace = useWorkspace();
  const { label } = workspace;
  const tool = toolFor(workspace, shared);
  const begin = async () => {
    await onTake();
    if (tool) location.assign(tool.href);
  };
  return (
    <section class="result" {...NOT_TRANSLATED} aria-labelledby="shared-invitation">
      <h2 id="shared-invitation">{label('shared.invitation', { name: fullName(shared) })}</h2>
      <p>{label('shared.invitation.explain', { time: timeFor(workspace, shared.made) })}</p>
      <div class="choices">
        <button type="button" class="primary" onClick={() => void begin()}>
          {label('shared.invitation.begin')}
        </button>
        <button type="button" onClick={onClose}>
          {label('workspace.close')}
        </button>
      </div>
    </section>
  );
}

function Preview({ shared, onTake, onClose }: { shared: Shared; onTake: () => void; onClose: () => void }) {
  const workspace = useWorkspace();
  const { label, assessments } = workspace;
  const tool = toolFor(workspace, shared);
  const items = useNamedItems(workspace, shared);
  const current = tool && currentOf(assessments, tool.instrument, chosenId(tool.instrument));
  const own = current?.is === 'clear' ? current.assessment : undefined;
  return (
    <section class="result" {...NOT_TRANSLATED} aria-labelledby="shared-preview">
      <h2 id="shared-preview">
        {label('shared.preview')}
        {shared.name !== '' && <small> {fullName(shared)}</small>}
      </h2>
      <p>
        {label('shared.preview.explain', {
          tool: tool?.title ?? label('workspace.unknownTool'),
          time: timeFor(workspace, shared.made),
        })}
      </p>
      {shared.instrument.kind === 'admission' && <p>{label('shared.preview.verdict')}</p>}
      {!shared.withText && <p class="hint">{label('shared.preview.withoutText')}</p>}
      <div class="choices">
        <button type="button" class="primary" onClick={onTake}>
          {label('shared.preview.take')}
        </button>
        <button type="button" onClick={onClose}>
          {label('workspace.close')}
        </button>
      </div>
      <SideBySide shared={shared} own={own} items={items} />
    </section>
  );
}

function SideBySide({
  shared,
  own,
  items: { nameOf, valuesOf, inOrder },
}: {
  shared: Shared;
  own: FilledAssessment | undefined;
  items: NamedItems;
}) {
  const workspace = useWorkspace();
  const { label } = workspace;
  const differing = new Set(differingItems(own?.entries ?? [], shared.entries));
  return (
    <ScrollArea name={label('shared.preview.theirs')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{label('merge.item')}</th>
            <th scope="col">{label('shared.preview.theirs')}</th>
            {own && <th scope="col">{label('shared.preview.mine')}</th>}
          </tr>
        </thead>
        <tbody>
          {inOrder(shared.entries).map((entry) => (
            <tr key={`${entry.field} ${entry.item}`} data-differs={own ? differing.has(entry.item) : undefined}>
              <th scope="row">{nameOf(entry)}</th>
              <td>{describeEntry(entry, label, valuesOf(entry.item))}</td>
              {own && (
                <td>
                  {describeEntry(
                    own.entries.find(({ field, item }) => field === entry.field && item === entry.item),
                    label,
                    valuesOf(entry.item),
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}
