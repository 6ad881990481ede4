import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { type Labels, phrase } from '../../domain/basics/labels.ts';
import { $assessments } from '../../stores/assessments.ts';
import { useStore } from '../kit/useStore.ts';
import { AssessmentList } from './AssessmentList.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { CreateAssessment } from './CreateAssessment.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { SharedPreview } from './SharedPreview.tsx';
import { StoragePanel } from './StoragePanel.tsx';
import { DeskProvider, type DeskSurroundings, type DeskTool } from './workspaceContext.ts';

interface Props {
  tools: DeskTool[];
  program: Tool['program'];
  /** Address of what the items are called. */
  itemsHref: string;
  /** Address of the maps between editions. */
  mapsHref: string;
  locale: string;
  labels: Labels;
}

const NOTHING: readonly FilledAssessment[] = [];

/** All assessments of this browser: create, carry, merge, share, restore and delete them. */
export default function Workspace({ tools, program, itemsHref, mapsHref, locale, labels }: Props) {
  const listed = useStore($assessments, { ssr: () => ({ state: 'loading' }) as const });
  const [notice, setNotice] = useState<DeskSurroundings['notice']>();
  const [deleted, setDeleted] = useState(false);
  const [ready, setReady] = useState(false);
  // Browser facts are read only after the markup that was built without a browser has been taken over.
  useEffect(() => setReady(true), []);
  const assessments = listed.state === 'read' ? listed.assessments : NOTHING;
  const desk = useMemo<DeskSurroundings>(
    () => ({
      tools,
      program,
      itemsHref,
      mapsHref,
      locale,
      labels,
      assessments,
      notice,
      setNotice,
      label: (key, values) => phrase(labels, key, values),
    }),
    [tools, program, itemsHref, mapsHref, locale, labels, assessments, notice],
  );
  return (
    <DeskProvider value={desk}>
      <div class="tool desk not-content">
        <div role="status" class="desk-notice" data-state={listed.state}>
          {listed.state === 'loading' && <p>{desk.label('workspace.loading')}</p>}
          {listed.state === 'failed' && <p class="error">{desk.label('workspace.failed')}</p>}
          {notice && (
            <p>
              {notice.text}{' '}
              {notice.undo && (
                <button type="button" onClick={notice.undo}>
                  {desk.label('workspace.undo')}
                </button>
              )}
            </p>
          )}
        </div>
        {ready && !deleted && (
          <>
            <SharedPreview />
            <AssessmentList />
            <CreateAssessment />
            <ImportPanel />
            <BackupPanel />
          </>
        )}
        {ready && <StoragePanel deleted={deleted} onDeleted={() => setDeleted(true)} />}
      </div>
    </DeskProvider>
  );
}
