/** Saves assessments as a file. The writer is loaded when someone asks for it. */
import type { FilledAssessment } from '../../domain/answers/assessment.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import { dayInChina } from '../../domain/basics/calendarDate.ts';
import { cutText } from '../../domain/basics/cutText.ts';
import type { Label } from '../../domain/basics/labels.ts';
import { makeWorkspaceFile } from '../../domain/formats/workspaceFile.ts';
import { markShared } from '../../stores/assessments.ts';
import { imported } from '../../stores/imported.ts';
import { keptProfiles } from '../../stores/profiles.ts';
import { $lastBackup } from '../../stores/settings.ts';
import { download } from '../kit/download.ts';

/** Loads the writer ahead, for when there may be no network later. */
export const loadWriter = () => imported(() => import('../../files/workspaceJson.ts'));

/** @param whole whether these are all there are, so that it counts as a backup */
export async function exportAssessments(
  assessments: readonly FilledAssessment[],
  { program, label }: { program: Tool['program']; label: Label },
  whole: boolean,
): Promise<void> {
  const { name, version, edition } = program;
  const { writeWorkspaceJson } = await loadWriter();
  const now = Date.now();
  const hashes = assessments.map(({ instrument }) => instrument.hash);
  const profiles = (await keptProfiles().catch(() => [])).filter(({ hash }) => hashes.includes(hash));
  const file = makeWorkspaceFile(assessments, { now, program: { name, version }, edition, profiles });
  const only = whole ? undefined : assessments[0];
  // A file's name says what is in it; a name someone gave may hold what a file's name cannot.
  const what = only
    ? `${label(`workspace.kind.${only.instrument.kind}`)}-${cutText(only.name.replace(/[^\p{L}\p{N}]+/gu, '-'), 40)}`
    : label('backup.file');
  download(`${what}-${dayInChina(now)}.json`.replace(/[-\s]+/g, '-'), writeWorkspaceJson(file));
  if (whole) $lastBackup.set(now);
  // What could not be saved cannot be marked either; the file holds it all the same.
  await markShared(assessments).catch(() => {});
}
