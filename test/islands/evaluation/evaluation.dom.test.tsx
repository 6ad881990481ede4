// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import axe from 'axe-core';
import { afterEach, expect, test } from 'vitest';
import type { Profile } from '../../../src/domain/profiles/profile.ts';
import EvaluationBar from '../../../src/islands/evaluation/EvaluationBar.tsx';
import EvaluationDimension, { helpSlot } from '../../../src/islands/evaluation/EvaluationDimension.tsx';
import EvaluationRedLines from '../../../src/islands/evaluation/EvaluationRedLines.tsx';
import EvaluationSummary from '../../../src/islands/evaluation/EvaluationSummary.tsx';
import { toolNamed, words } from '../words.ts';

afterEach(cleanup);
// jsdom draws nothing, so nothing scrolls.
Element.prototype.scrollIntoView = () => {};

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
      <EvaluationBar locale="en" dimensions={profile.dimensions} />
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

/** Opens the part in which figures are tried out. */
async function tryOut(): Promise<HTMLElement> {
  const panel = screen.getByText(words['evaluation.try'] ?? '').closest('details') as HTMLDetailsElement;
  panel.open = true;
  fireEvent(panel, new Event('toggle'));
  await within(panel).findByText(words['evaluation.try.explain'] ?? '');
  return panel;
}
const triedIn = (panel: HTMLElement) => panel.querySelector('[role=status]')?.textContent ?? '';

test('moving people and levels shows what would become of the result, and fills in nothing', async () => {
  render(calculator());
  await ready();
  type(fieldOf('a1').getByLabelText('Served'), '45');
  type(fieldOf('a1').getByLabelText('Entrusted'), '60');
  fireEvent.click(fieldOf('b1').getByLabelText('Carried out'));
  // 45 of 60 give half of 40, and all of 30 is reached.
  await expect.poll(result).toContain('50.0–80.0');
  const panel = await tryOut();
  const people = await within(panel).findByLabelText<HTMLInputElement>(/^Coverage/);
  expect([people.min, people.max, people.step, people.value]).toEqual(['0', '60', '1', '45']);
  expect(people.getAttribute('aria-valuetext')).toBe('45 people / 60 people');
  // 54 of 60 are 0.9: 0.8 of 40.
  fireEvent.input(people, { target: { value: '54' } });
  await expect.poll(() => triedIn(panel)).toContain('62.0–92.0');
  fireEvent.input(within(panel).getByLabelText(/^Training/), { target: { value: '1' } });
  await expect.poll(() => triedIn(panel)).toContain('54.5–84.5');
  expect(within(panel).getByText('Mostly carried out')).toBeTruthy();
  expect(result()).toContain('50.0–80.0');
  expect(fieldOf('a1').getByLabelText<HTMLInputElement>('Served').value).toBe('45');
  fireEvent.click(within(panel).getByRole('button'));
  await expect.poll(() => triedIn(panel)).toContain('50.0–80.0');
});

test('what is not filled in is tried by typing its numbers, and what caps the result is named', async () => {
  render(calculator());
  await ready();
  fireEvent.click(fieldOf('forged').getByLabelText('Yes'));
  const panel = await tryOut();
  expect(within(panel).queryByLabelText(/^Coverage/)).toBeNull();
  type(within(panel).getByLabelText('Entrusted'), '10');
  const people = await within(panel).findByLabelText<HTMLInputElement>(/^Coverage/);
  fireEvent.input(people, { target: { value: '10' } });
  await expect.poll(() => triedIn(panel)).toContain('40.0–100.0');
  expect(within(panel).getByText(words['evaluation.try.full'] ?? '')).toBeTruthy();
  expect(within(panel).getByText('Even with full marks everywhere: Fail.')).toBeTruthy();
  expect(within(panel).getByText(/^Red lines affirmed: Forged records/)).toBeTruthy();
  const { violations } = await axe.run(panel);
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

const bar = () => within(screen.getByRole('navigation', { name: words['evaluation.jumps'] ?? '' }));
const atHand = () => document.activeElement?.closest('.indicator')?.id;

test('the bar says how much of each part is filled in, and leads to the next that is not', async () => {
  render(calculator());
  await ready();
  fireEvent.click(fieldOf('a2').getByLabelText('Yes'));
  await expect.poll(() => bar().getByRole('link', { name: /^Work/ }).textContent).toBe('Work 1/2');
  expect(bar().getByRole('link', { name: /^Red lines/ }).textContent).toBe('Red lines 0/1');
  const next = bar().getByRole('button', { name: /4 left$/ });
  fireEvent.click(next);
  expect(document.activeElement).toBe(fieldOf('a1').getByLabelText('Served'));
  type(fieldOf('a1').getByLabelText('Served'), '45');
  await expect.poll(() => fieldOf('a1').queryByText('Some numbers are missing.')).toBeTruthy();
  // By keyboard, from where one is.
  fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown', altKey: true });
  expect(atHand()).toBe('indicator-b1');
  fieldOf('forged').getByLabelText('No').focus();
  fireEvent.click(next);
  // Past the end it begins again, with the field that is empty.
  expect(document.activeElement).toBe(fieldOf('a1').getByLabelText('Entrusted'));
});

test('the bar says when nothing is left, and what is to be found out', async () => {
  render(calculator());
  await ready();
  for (const id of ['a1', 'a2', 'b1', 'b2', 'forged'])
    fireEvent.click(fieldOf(id).getByLabelText(words['answer.unknown'] ?? ''));
  await expect.poll(() => bar().queryByText('Nothing is left to fill in. 5 to find out.')).toBeTruthy();
  expect(bar().queryByRole('button')).toBeNull();
});

test('the result lists what is not filled in, each as the way to it, with what is wrong', async () => {
  render(calculator());
  await ready();
  type(fieldOf('a1').getByLabelText('Served'), '45');
  fireEvent.click(fieldOf('b1').getByLabelText('Carried out'));
  fireEvent.click(fieldOf('b2').getByLabelText(words['answer.unknown'] ?? ''));
  const missing = () =>
    [...document.querySelectorAll('#result .missing li')].map((each) => [
      each.querySelector('a')?.getAttribute('href'),
      each.textContent,
    ]);
  await expect.poll(missing).toEqual([
    ['#indicator-a1', 'Coverage numbers are missing'],
    ['#indicator-a2', 'Visits '],
    ['#indicator-forged', 'Forged records Red lines'],
  ]);
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
