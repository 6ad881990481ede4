// @vitest-environment jsdom
/** What a file would change, before it does: whose answer is taken where both sides changed. */
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import axe from 'axe-core';
import { useState } from 'preact/hooks';
import { afterEach, expect, test, vi } from 'vitest';
import { type ImportStep, importSteps, undecidedIn } from '../../../src/domain/answers/importPlan.ts';
import { InLanguage } from '../../../src/islands/kit/words.tsx';
import { ImportStepField } from '../../../src/islands/workspace/ImportStep.tsx';
import { type WorkspaceContext, WorkspaceProvider } from '../../../src/islands/workspace/workspaceContext.ts';
import { entryOf, headOf, MET, UNMET } from '../../domain/answers/entries.ts';
import { label, toolNamed } from '../words.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const { instrument, program } = toolNamed('checklist', 'guide');
const DAY = 86_400_000;
const at = (days: number, tab: string) => `${days * DAY}.${tab}`;
const mine = {
  ...headOf('own1', { name: 'Ours', instrument }),
  entries: [
    entryOf(at(2, 'a'), 'answer b', MET),
    entryOf(at(2, 'a'), 'answer a', MET),
    entryOf(at(2, 'a'), 'note a', 'Mine'),
  ],
};
const theirs = {
  ...mine,
  entries: [
    entryOf(at(1, 'b'), 'answer b', UNMET),
    entryOf(at(1, 'b'), 'answer a', UNMET),
    entryOf(at(1, 'b'), 'note a', 'A note that is much longer than a segment of one row could ever hold'),
    entryOf(at(1, 'b'), 'answer c', MET),
    entryOf(at(1, 'b'), 'plan people', 3),
    entryOf(at(1, 'b'), 'task b', { who: 'Li', due: '' }),
  ],
};
let step: ImportStep | undefined;

function Field() {
  const [current, setStep] = useState(
    () => importSteps([theirs], [mine], { edition: instrument.edition, maps: [], now: 9 * DAY, tab: 'm' })[0],
  );
  step = current;
  const workspace: WorkspaceContext = {
    tools: [{ instrument, title: 'Checklist', href: '/tools/checklist/', items: [{ key: 'a' }, { key: 'b' }] }],
    program,
    itemsHref: '/data/items.json',
    mapsHref: '',
    locale: 'en',
    assessments: [mine],
    notice: undefined,
    setNotice: () => {},
    label,
  };
  return (
    <InLanguage locale="en">
      <WorkspaceProvider value={workspace}>
        {current && <ImportStepField step={current} onStep={setStep} />}
      </WorkspaceProvider>
    </InLanguage>
  );
}

test('conflicts alone are listed, in the order of the guide, with the person of the file; the rest is summed up', async () => {
  const words = { 'checklist:guide': { a: { title: '1.1 A file is kept.' }, b: { title: '1.2 A rule is kept.' } } };
  vi.stubGlobal('fetch', async () => Response.json(words));
  const { container } = render(<Field />);
  await screen.findAllByText(/1\.1 A file is kept/);
  const legends = [...container.querySelectorAll('.merge legend')].map(({ textContent }) => textContent);
  expect(legends.map((legend) => legend?.slice(0, 3))).toEqual(['1.1', '1.1', '1.2']);
  expect(container.textContent).toContain('3 changed on both sides · 3 new');
  expect(container.textContent).toContain(
    'Comes along with the answers: facts about the organisation: 1; responsible persons and dates: 1',
  );
  fireEvent.input(screen.getByLabelText(/^Who filled this file in/), { target: { value: 'Li' } });
  // The answer by its day; the long note below each other.
  const theirAnswer = screen.getAllByRole('radio', { name: /^Li Not met 01-02$/ });
  expect(theirAnswer).toHaveLength(2);
  expect(screen.getByRole('radio', { name: /^Li .*much longer/ }).closest('.levels')).toBeTruthy();
  expect(container.querySelectorAll('.merge > [data-undecided=true]')).toHaveLength(3);
  fireEvent.click(theirAnswer[0] as HTMLElement);
  expect(container.querySelectorAll('.merge > [data-undecided=true]')).toHaveLength(2);
  expect([step && undecidedIn([step]), step?.who]).toEqual([2, 'Li']);
  const { violations } = await axe.run(container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});
