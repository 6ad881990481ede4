/** What tabs tell each other. */
import { isAssessmentId } from '../domain/answers/assessment.ts';
import { type Entry, parseEntry } from '../domain/answers/entry.ts';
import { isRecord } from '../domain/basics/record.ts';
import { PREFIX } from './names.ts';

export type Message =
  /** An entry was written. */
  | { tell: 'entry'; assessment: string; entry: Entry }
  /** Much of an assessment was written at once, or its name and the like: read it again. */
  | { tell: 'changed'; assessment: string }
  /** Everything was deleted. */
  | { tell: 'deleted' };

/** Reads what another tab says, which may run another version of the site. */
export function parseMessage(raw: unknown): Message | undefined {
  if (!isRecord(raw)) return undefined;
  const { tell, assessment } = raw;
  if (tell === 'deleted') return { tell };
  if (!isAssessmentId(assessment)) return undefined;
  if (tell === 'changed') return { tell, assessment };
  const entry = tell === 'entry' ? parseEntry(raw['entry']) : undefined;
  return entry && { tell: 'entry', assessment, entry };
}

/** Opens the line to the other tabs; `undefined` where the browser has none. */
export const connect = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(PREFIX);

/** Tells the other tabs, from where no line is kept open. */
export function tell(message: Message): void {
  const channel = connect();
  channel?.postMessage(message);
  channel?.close();
}

/** The line to the other tabs while a page listens to them. */
export interface TabLine {
  tell: (message: Message) => void;
  close: () => void;
}

/**
 * Listens to the other tabs.
 *
 * @param onReturn the page has come back from the browser's cache, and has missed what other tabs told meanwhile
 */
export function listenToTabs(
  channel: BroadcastChannel | undefined,
  onMessage: (message: Message) => void,
  onReturn: () => void,
): TabLine {
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = parseMessage(data);
    if (message) onMessage(message);
  });
  const onShow = (event: PageTransitionEvent) => event.persisted && onReturn();
  globalThis.addEventListener?.('pageshow', onShow);
  return {
    tell: (message) => channel?.postMessage(message),
    close() {
      channel?.close();
      globalThis.removeEventListener?.('pageshow', onShow);
    },
  };
}
