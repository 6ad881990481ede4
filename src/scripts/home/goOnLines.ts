/** What somebody left off at, as links. */

import { shownName } from '../../domain/answers/answerText.ts';
import type { Instrument } from '../../domain/answers/assessment.ts';
import { type GoOn, goOnWith } from '../../domain/answers/goOn.ts';
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
  const lines = inHand.flatMap(({ kind, assessment, answers, onPath }) => {
    const tool = onPath && start ? start : tools.find((each) => each.kind === kind);
    if (!tool) return [];
    const name = shownName(assessment, label);
    return [linkLine(tool.href, label('home.goOn.line', { tool: tool.title, name, count: answers }))];
  });
  const first = due && deadlines && label('home.goOn.due', { count: due.count, first: due.first.replace('T', ' ') });
  return first && deadlines ? [linkLine(deadlines.href, first), ...lines] : lines;
}

export async function showLines(place: HTMLElement, raw: unknown): Promise<void> {
  // The page wrote it itself.
  const about = raw as About;
  const tools = about.tools.map(({ kind, id }) => ({ instrument: { kind, id }, chosen: chosenId({ kind, id }) }));
  const lines = linesOf(goOnWith(await workspace.assessments(), tools), about);
  if (lines.length === 0) return;
  const title = document.createElement('h2');
  title.textContent = labelIn(about.words)('home.goOn');
  place.replaceChildren(title, ...lines);
  place.hidden = false;
}
