import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Locale } from '../../domain/basics/locale.ts';
import { $assessments } from '../../stores/assessments.ts';
import { NOT_TRANSLATED } from '../kit/translation.ts';
import { useStore } from '../kit/useStore.ts';
import { InLanguage, useLabel, useLocale } from '../kit/words.tsx';
import { AssessmentList } from './AssessmentList.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { CreateAssessment } from './CreateAssessment.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { SharedPreview } from './SharedPreview.tsx';
import { StoragePanel } from './StoragePanel.tsx';
import { type WorkspaceContext, WorkspaceProvider, type WorkspaceTool } from './workspaceContext.ts';

interface Props {
  tools: WorkspaceTool[];
  program: Tool['program'];
  /** Address of what the items are called. */
  itemsHref: string;
  /** Address of the maps between editions. */
  mapsHref: string;
  locale: Locale;
}

const NOTHING: readonly FilledAssessment[] = [];

/** All assessments of this browser: create, carry, merge, share, restore and delete them. */
export default function Workspace({ locale, ...props }: Props) {
  return (
    <InLanguage locale={locale}>
      <Desk {...props} />
    </InLanguage>
  );
}

function Desk({ tools, program, itemsHref, mapsHref }: Omit<Props, 'locale'>) {
  const label = useLabel();
  const locale = useLocale();
  const listed = useStore($assessments, { ssr: () => ({ state: 'loading' }) as const });
  const [notice, setNotice] = useState<WorkspaceContext['notice']>();
  const [deleted, setDeleted] = useState(false);
  const [ready, setReady] = useState(false);
  // Browser facts are read only after the markup that was built without a browser has been taken over.
  useEffect(() => setReady(true), []);
  const assessments = listed.state === 'read' ? listed.assessments : NOTHING;
  const workspace = useMemo<WorkspaceContext>(
    () => ({
      tools,
      program,
      itemsHref,
      mapsHref,
      locale,
      assessments,
      notice,
      setNotice,
      label,
    }),
    [tools, program, itemsHref, mapsHref, locale, label, assessments, notice],
  );
  return (
    <WorkspaceProvider value={workspace}>
      <div class="tool desk not-content">
        <div role="status" {...NOT_TRANSLATED} class="desk-notice" data-state={listed.state}>
          {listed.state === 'loading' && <p>{label('workspace.loading')}</p>}
          {listed.state === 'failed' && <p class="error">{label('workspace.failed')}</p>}
          {notice && (
            <p>
              {notice.text}{' '}
              {notice.undo && (
                <button type="button" onClick={notice.undo}>
                  {label('workspace.undo')}
                </button>
              )}
            </p>
          )}
        </div>
        {ready && !deleted && (
          <>
            <SharedPreview />
            {assessments.length > 0 && <BackupPanel />}
            <AssessmentList />
            <ImportPanel />
            <CreateAssessment />
          </>
        )}
        {ready && <StoragePanel deleted={deleted} onDeleted={() => setDeleted(true)} />}
      </div>
    </WorkspaceProvider>
  );
}
