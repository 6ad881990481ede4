// @vitest-environment jsdom
/** The list of the workspace: a short one is as it comes; a long one can be searched, sorted and grouped. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { FilledAssessment } from '../../../src/domain/answers/assessment.ts';
import { InLanguage } from '../../../src/islands/kit/words.tsx';
import { AssessmentList } from '../../../src/islands/workspace/AssessmentList.tsx';
import { type WorkspaceContext, WorkspaceProvider } from '../../../src/islands/workspace/workspaceContext.ts';
import { label, toolNamed } from '../words.ts';

afterEach(() => {
  cleanup();
  sessionStorage.clear();
});

const { instrument, program } = toolNamed('evaluation', 'default');

/** Organisations of whom each has been assessed by the calculator, the first ones by the quiz as well. */
function assessmentsOf(count: number, more: Partial<FilledAssessment> = {}): FilledAssessment[] {
  const made = (id: string, name: string, kind: 'evaluation' | 'admission', created: number): FilledAssessment => ({
    id,
    name,
    instrument: { ...instrument, kind },
    created,
    archived: false,
    binned: null,
    sharedUpTo: 0,
    entries: [],
    ...more,
  });
  return Array.from({ length: count }, (_, at) =>
    made(`id${at}`, `Organisation ${(at % 7) + 1}`, at < 7 ? 'evaluation' : 'admission', 1000 - at),
  );
}

function List({ assessments }: { assessments: readonly FilledAssessment[] }) {
  const tools = [{ instrument, title: 'Common profile', href: '/tools/evaluation/', items: [{ key: 'a' }] }];
  const workspace: WorkspaceContext = {
    tools,
    program,
    itemsHref: '',
    mapsHref: '',
    locale: 'en',
    assessments,
    notice: undefined,
    setNotice: () => {},
    label,
  };
  return (
    <InLanguage locale="en">
      <WorkspaceProvider value={workspace}>
        <AssessmentList />
      </WorkspaceProvider>
    </InLanguage>
  );
}

test('eight are listed as they come, whatever was looked for before', () => {
  sessionStorage.setItem('ccguide:list', '{"text":"5","order":"name","grouping":"tool"}');
  render(<List assessments={assessmentsOf(8)} />);
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect(screen.getAllByRole('listitem')).toHaveLength(8);
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(8);
});

test('more are searched, sorted and grouped, for as long as the tab is open', async () => {
  const assessments = assessmentsOf(9);
  const archived = assessmentsOf(2, { archived: true }).map((each) => ({ ...each, id: `old${each.id}` }));
  render(<List assessments={[...assessments, ...archived]} />);
  expect(screen.getByText('9 of 9 shown')).toBeTruthy();
  expect(screen.getByText('Archived (2)')).toBeTruthy();

  const search = screen.getByRole('searchbox', { name: 'Find by name, period or tool' });
  fireEvent.input(search, { target: { value: 'organisation 2' } });
  expect(await screen.findByText('2 of 9 shown, and 1 in the archive')).toBeTruthy();
  expect(screen.getByText('Archived (1)')).toBeTruthy();
  fireEvent.change(screen.getByLabelText('Group by'), { target: { value: 'tool' } });
  // One of those in use, and one of the archive.
  expect(await screen.findAllByRole('heading', { level: 3, name: 'Common profile (1)' })).toHaveLength(2);
  expect(screen.getAllByRole('heading', { level: 3 })[0]?.textContent).toBe('Admission quiz (1)');
  cleanup();

  // Another page was visited meanwhile.
  render(<List assessments={assessments} />);
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('organisation 2');
  expect(screen.getAllByRole('heading', { level: 4 })).toHaveLength(2);
  fireEvent.click(screen.getByRole('button', { name: 'Clear the filter' }));
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  expect(await screen.findByText('9 of 9 shown')).toBeTruthy();

  fireEvent.change(screen.getByLabelText('Group by'), { target: { value: 'organisation' } });
  fireEvent.change(screen.getByLabelText('Sort by'), { target: { value: 'name' } });
  const groups = await screen.findAllByRole('heading', { level: 3 });
  expect(groups.slice(0, 3).map(({ textContent }) => textContent)).toEqual([
    'Organisation 1 (2)',
    'Organisation 2 (2)',
    'Organisation 3 (1)',
  ]);
  fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nobody' } });
  expect(await screen.findByText('0 of 9 shown')).toBeTruthy();
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});
