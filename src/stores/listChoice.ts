/** How the list of the workspace is shown, for as long as the tab is open: another day other things are looked for. */
import { type ListChoice, parseListChoice, WHOLE_LIST } from '../domain/answers/assessmentList.ts';
import { PREFIX } from './names.ts';
import { parsedJson, tabStorage } from './storage.ts';

const NAME = `${PREFIX}:list`;

export const keptListChoice = (): ListChoice => parseListChoice(parsedJson(tabStorage.read(NAME)));

export function keepListChoice(choice: ListChoice): void {
  const text = JSON.stringify(choice);
  if (text === JSON.stringify(WHOLE_LIST)) tabStorage.remove(NAME);
  else tabStorage.write(NAME, text);
}
