// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Profile } from '../../../src/domain/profiles/profile.ts';
import EvaluationDimension, { helpSlot } from '../../../src/islands/evaluation/EvaluationDimension.tsx';
import EvaluationRedLines from '../../../src/islands/evaluation/EvaluationRedLines.tsx';
import EvaluationSummary from '../../../src/islands/evaluation/EvaluationSummary.tsx';
import { toolNamed, words } from '../words.ts';

afterEach(cleanup);

const measure = (label: string) => ({ label, unit: 'people', whole: true });
/** The worked example of the rules: A (60) with A1 40 and A2 20, B (40) with B1 30 and B2 10. */
const profile: Profile<string> = {
  id: 'example',
  version: 1,
  title: 'Example',
  status: 'For tests',
  dimensions: [
    {
      id: 'a',
      title: 'Work',
      purpose: 'What was done',
      indicators: [
        {
          id: 'a1',
          title: 'Coverage',
          weight: 40,
          kind: 'ratio',
          floor: 0.5,
          target: 1,
          clauses: [],
          numerator: measure('Served'),
          denominator: measure('Entrusted'),
        },
        { id: 'a2', title: 'Visits', weight: 20, kind: 'boolean', clauses: [] },
      ],
    },
    {
      id: 'b',
      title: 'People',
      purpose: 'Who did it',
      indicators: [
        {
          id: 'b1',
          title: 'Training',
          weight: 30,
          kind: 'rubric',
          clauses: [],
          levels: [
            { id: 'none', value: 0, descriptor: 'No plan' },
            { id: 'most', value: 0.75, descriptor: 'Mostly carried out' },
            { id: 'all', value: 1, descriptor: 'Carried out' },
          ],
        },
        { id: 'b2', title: 'Supervision', weight: 10, kind: 'boolean', clauses: [] },
      ],
    },
  ],
  bands: [
    { id: 'fail', title: 'Fail', min: 0 },
    { id: 'pass', title: 'Pass', min: 60 },
  ],
  redLines: [{ id: 'forged', title: 'Forged records', proof: 'Found in a sample', effect: 'fail', clauses: [] }],
  limits: { maxNotApplicable: 20, minResponses: 30, minResponseRate: 0.6 },
  observed: [],
};
let count = 0;
/** The islands as they stand on the page. */
const calculator = () => {
  const tool = toolNamed('evaluation', `profile-${++count}`);
  return (
    <>
      {profile.dimensions.map((dimension) => (
        <EvaluationDimension
          key={dimension.id}
          tool={tool}
          dimension={dimension}
          limits={profile.limits}
          {...{ [helpSlot('a1')]: <p>Only those entrusted in writing</p> }}
        />
      ))}
      <EvaluationRedLines clauses={{}} tool={tool} redLines={profile.redLines} bands={profile.bands} />
      <EvaluationSummary clauses={{}} tool={tool} profile={profile} />
    </>
  );
};
const fieldOf = (id: string) => within(document.getElementById(`indicator-${id}`) as HTMLElement);
const ready = () => expect.poll(() => screen.getAllByRole('radio')[0]?.matches(':disabled')).toBe(false);
const type = (field: HTMLElement, value: string) => fireEvent.input(field, { target: { value } });
const result = () => document.querySelector('.sticky')?.textContent ?? '';

test('the worked example gives its range, its grades and the other reading', async () => {
  render(calculator());
  await ready();
  type(fieldOf('a1').getByLabelText('Served'), '45');
  type(fieldOf('a1').getByLabelText('Entrusted'), '60');
  fireEvent.click(fieldOf('a2').getByLabelText('Not applicable'));
  type(await screen.findByLabelText('Why it does not apply'), 'No visits were agreed');
  fireEvent.click(fieldOf('b1').getByLabelText('Mostly carried out'));
  fireEvent.click(fieldOf('forged').getByLabelText('No'));
  await expect.poll(result).toContain('52.5–62.5');
  expect(screen.getByText('Fail; Pass')).toBeTruthy();
  expect(screen.getByText('42.5–52.5')).toBeTruthy();

  fireEvent.click(fieldOf('b2').getByLabelText('Yes'));
  await expect.poll(result).toContain('Pass');
  expect(result()).toContain('62.5');
});

test('a red line decides the grade and leaves the score', async () => {
  render(calculator());
  await ready();
  fireEvent.click(fieldOf('forged').getByLabelText('Yes'));
  await expect.poll(result).toContain('Fail');
  expect(result()).toContain('0.0–100.0');
});

test('what was typed comes back when "not applicable" is taken back', async () => {
  render(calculator());
  await ready();
  type(fieldOf('a1').getByLabelText('Served'), '45');
  await expect.poll(() => fieldOf('a1').queryByText('Some numbers are missing.')).toBeTruthy();
  fireEvent.click(fieldOf('a1').getByLabelText('Not applicable'));
  await expect.poll(() => fieldOf('a1').queryByLabelText('Served')).toBeNull();
  fireEvent.click(fieldOf('a1').getByLabelText('Not applicable'));
  await expect.poll(() => fieldOf('a1').queryByLabelText<HTMLInputElement>('Served')?.value).toBe('45');
});

test('figures that measure nothing say what to do, also where "not applicable" is not offered', async () => {
  const [first] = profile.dimensions;
  const [coverage, ...others] = first?.indicators ?? [];
  if (!first || !coverage) throw new Error('no indicator');
  for (const [naAllowed, advice] of [
    [true, 'indicator.noValue'],
    [false, 'indicator.noValueRequired'],
  ] as const) {
    const tool = toolNamed('evaluation', `profile-${++count}`);
    const dimension = { ...first, indicators: [{ ...coverage, naAllowed }, ...others] };
    render(<EvaluationDimension tool={tool} dimension={dimension} limits={profile.limits} />);
    await ready();
    type(fieldOf('a1').getByLabelText('Served'), '0');
    type(fieldOf('a1').getByLabelText('Entrusted'), '0');
    await expect.poll(() => fieldOf('a1').queryByText(words[advice] ?? '')).toBeTruthy();
    expect(fieldOf('a1').queryByLabelText('Not applicable') !== null).toBe(naAllowed);
    cleanup();
  }
});

test('the reasons for each point are drawn when they are opened', async () => {
  render(calculator());
  await ready();
  fireEvent.click(fieldOf('b1').getByLabelText('Carried out'));
  const trace = screen.getByText(words['evaluation.trace'] ?? '').closest('details') as HTMLDetailsElement;
  expect(within(trace).queryByText('Training')).toBeNull();
  trace.open = true;
  fireEvent(trace, new Event('toggle'));
  const row = await within(trace).findByText('Training');
  expect(row.closest('tr')?.textContent).toContain('30.0 / 30.0');
});

test('sliders show what would become of the result, and fill in nothing', async () => {
  render(calculator());
  await ready();
  fireEvent.click(fieldOf('b1').getByLabelText('Carried out'));
  await expect.poll(result).toContain('30.0–100.0');
  const panel = screen.getByText(words['evaluation.try'] ?? '').closest('details') as HTMLDetailsElement;
  panel.open = true;
  fireEvent(panel, new Event('toggle'));
  const slider = await within(panel).findByLabelText(/Training/);
  fireEvent.input(slider, { target: { value: '50' } });
  await expect.poll(() => panel.querySelector('[role=status]')?.textContent).toContain('15.0–85.0');
  expect(result()).toContain('30.0–100.0');
  fireEvent.click(within(panel).getByRole('button'));
  await expect.poll(() => panel.querySelector('[role=status]')?.textContent).toContain('30.0–100.0');
});

test('errors are tied to their fields by name', async () => {
  const { container } = render(calculator());
  await ready();
  type(fieldOf('a1').getByLabelText('Served'), '1.5');
  await expect.poll(() => fieldOf('a1').queryByText(/whole number/)).toBeTruthy();
  const field = fieldOf('a1').getByLabelText('Served');
  const message = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(message?.textContent).toMatch(/whole number/);
  const { violations } = await axe.run(container);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

/** What a browser does that translates a page: its own element in the place of each text. */
function translated(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const text of texts) {
    if (text.parentElement?.closest('[translate="no"]')) continue;
    const font = document.createElement('font');
    text.replaceWith(font);
    font.append(`[${text.data}]`);
  }
}

test('figures and states follow on a page that the browser has translated', async () => {
  render(calculator());
  await ready();
  translated(document.body);
  expect(document.querySelector('legend font')).not.toBeNull();
  fireEvent.click(document.querySelector('#indicator-a2 input[type=radio]') as HTMLElement);
  // A2 gives 20 for certain, and what is open up to 100.
  await expect.poll(result).toContain('20.0–100.0');
  expect(document.querySelector('.score')?.textContent).toContain('20.0–100.0');
  expect(document.querySelector('#indicator-a2 .attained')?.textContent).toContain('100.0%');
});

test('a screen reader hears the result once, after a pause, and what is wrong with a field beside it', async () => {
  render(calculator());
  await ready();
  const served = fieldOf('a1').getByLabelText('Served');
  expect(
    served
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent),
  ).toEqual(['Served', 'people']);
  const said: string[] = [];
  new MutationObserver(() => said.push(document.querySelector('.announced')?.textContent ?? '')).observe(
    document.body,
    {
      childList: true,
      subtree: true,
      characterData: true,
    },
  );
  const heard = () => [...new Set(said)].filter((text) => text !== '');
  type(fieldOf('a1').getByLabelText('Entrusted'), '6');
  type(fieldOf('a1').getByLabelText('Entrusted'), '60');
  type(served, '6');
  type(served, '61');
  await expect.poll(() => heard().at(-1)).toContain('cannot exceed the denominator (60)');
  const before = heard().length;
  type(served, '45');
  await expect.poll(() => heard().at(-1)).toMatch(/^Score 20\.0–80\.0 +1 of 4 filled in$/);
  expect(heard()).toHaveLength(before + 1);
  expect(
    [...document.querySelectorAll('.sticky [role=status]:not(.saving)')].map((each) => each.getAttribute('aria-live')),
  ).toEqual(['off']);
});
