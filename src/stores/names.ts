import type { Instrument } from '../domain/answers/assessment.ts';
import { PREFIX } from '../domain/answers/storageNames.ts';

/**
 * Every name under which this site keeps something in the browser begins with this prefix. Only such names are ever read
 * or removed.
 *
 * | where            | name                              | what                                                         |
 * | ---------------- | --------------------------------- | ------------------------------------------------------------ |
 * | IndexedDB        | `ccguide`                         | assessments, entries, restore points, quarantine             |
 * | `localStorage`   | `ccguide:current:<kind>:<id>`     | which assessment of a tool was chosen last                   |
 * | `localStorage`   | `ccguide:unsaved:<version> …`     | an entry between its being typed and its being saved         |
 * | `localStorage`   | `ccguide:quiz-mode`, `:backup…`,  | small settings                                               |
 * |                  | `:checklist-keys`                 |                                                              |
 * | `localStorage`   | `ccguide:recent-searches`         | what was searched for last; not on a shared computer         |
 * | `localStorage`   | `ccguide:offline`                 | whether pages may be kept for use without a network          |
 * | either           | `ccguide:comfort`                 | how someone likes to read; in the tab on a shared computer   |
 * | either           | `ccguide:lens`                    | by which way someone comes in; in the tab on a shared one    |
 * | `sessionStorage` | `ccguide:shared-computer`         | whether this tab keeps everything to itself                  |
 * | `sessionStorage` | `ccguide:tab:<table> <key>`       | what such a tab keeps                                        |
 * | `sessionStorage` | `ccguide:list`                    | how the list of the workspace is shown                       |
 * | Cache            | `ccguide:pages…`                  | the pages of a visited language, kept by its service worker  |
 * | BroadcastChannel | `ccguide`                         | tells the other tabs what was written                        |
 */
export { PREFIX };

/** Whether a name is one of ours. */
export const isOurs = (name: string): boolean => name === PREFIX || name.startsWith(`${PREFIX}:`);

/** Name under which the choice of a tool's current assessment is kept. */
export const currentName = ({ kind, id }: Pick<Instrument, 'kind' | 'id'>): string => `${PREFIX}:current:${kind}:${id}`;
