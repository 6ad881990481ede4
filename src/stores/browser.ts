/** The workspace of this browser, or of this tab alone on a shared computer. */
import { indexedTables } from './indexedTables.ts';
import { type Journal, journalIn, noJournal } from './journal.ts';
import { isSharedComputer } from './sharedComputer.ts';
import type { Tables } from './tables.ts';
import { tabTables, watchTab } from './tabTables.ts';
import { createWorkspace, type WorkspaceStore } from './workspace.ts';

const inBrowser = typeof window !== 'undefined';
if (inBrowser) watchTab();

/** Whether this tab keeps everything to itself. It stays so until the page is loaded anew. */
export const keepsToItself = inBrowser && isSharedComputer();

export const tables: Tables = keepsToItself ? tabTables : indexedTables;

export const workspace: WorkspaceStore = createWorkspace(tables);

export const journal: Journal = keepsToItself ? noJournal : journalIn(() => localStorage);
