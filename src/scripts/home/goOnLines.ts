/** What somebody left off at, as links. */

import { shownName } from '../../domain/answers/answerText.ts';
import type { Instrument } from '../../domain/answers/assessment.ts';
import { type GoOn, goOnWith } from '../../domain/answers/goOn.ts';
import { timeInChina } from '../../domain/basics/chinaTime.ts';
import { type Labels, labelIn } from '../../domain/basics/labels.ts';
import { workspace } from '../../stores/browser.ts';
import { chosenId } from '../../stores/current.ts';

/** What the page hands over: the tools with their addresses, and the words, as they stand in `content/i18n`. */
interface About {
  tools: readonly (Pick<Instrument, 'kind' | 'id'> & { href: string; title: string })[];
  start?: { href: string; title: string };
  deadlines?: { href: string };
  words: Labels;
}

function linkLine(href: string, text: string): HTMLElement {
  const [line, link] = [document.createElement('p'), document.createElement('a')];
  link.href = href;
  link.textContent = text;
  line.append(link);
  return line;
}

function linesOf({ inHand, due }: GoOn, { tools, start, deadlines, words }: About): HTMLElement[] {
  const label = labelIn(words);
  const lines = inHand.flatMap(({ kind, assessment, answers, papers, onPath }) => {
    const tool = onPath && start ? start : tools.find((each) => each.kind === kind);
    if (!tool) return [];
    const name = shownName(assessment, label);
    const done = [
      ...(papers > 0 ? [label('home.goOn.papers', { count: papers })] : []),
      ...(answers > 0 ? [label('home.goOn.answers', { count: answers })] : []),
    ];
    const facts = [name, ...done].join(label('list.separator'));
    return [linkLine(tool.href, label('home.goOn.line', { tool: tool.title, facts }))];
  });
  const { count = 0, first: day = '', late = 0 } = due ?? {};
  const first = due && label(late > 0 ? 'home.goOn.late' : 'home.goOn.due', { count, first: day, late });
  return first && deadlines ? [linkLine(deadlines.href, first), ...lines] : lines;
}

export async function showLines(place: HTMLElement, raw: unknown): Promise<void> {
  // The page wrote it itself.
  const about = raw as About;
  const tools = about.tools.map(({ kind, id }) => ({ instrument: { kind, id }, chosen: chosenId({ kind, id }) }));
  const lines = linesOf(goOnWith(timeInChina(Date.now()), await workspace.assessments(), tools), about);
  if (lines.length === 0) return;
  const title = document.createElement('h2');
  title.textContent = labelIn(about.words)('home.goOn');
  place.replaceChildren(title, ...lines);
  place.hidden = false;
}
