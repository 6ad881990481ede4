/** What the parts of the workspace page share. */

import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { type ItemWords, placeName, shownName, type ValueWords } from '../../domain/answers/answerText.ts';
import type { Assessment, FilledAssessment, Instrument, Naming } from '../../domain/answers/assessment.ts';
import type { Entry } from '../../domain/answers/entry.ts';
import type { Scoped } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Label } from '../../domain/basics/labels.ts';
import { fetched } from '../../stores/fetched.ts';
import { momentText } from '../kit/moment.ts';

/** A tool as the workspace knows it. */
export interface WorkspaceTool {
  instrument: Instrument;
  title: string;
  href: string;
  /** Its items, with what each concerns alone. */
  items: readonly ({ key: string } & Scoped)[];
}

export interface WorkspaceContext {
  tools: readonly WorkspaceTool[];
  program: Tool['program'];
  itemsHref: string;
  /** Address of the maps between editions. */
  mapsHref: string;
  locale: string;
  assessments: readonly FilledAssessment[];
  /** The last thing that happened, and how to take it back. */
  notice: { text: string; undo?: () => void } | undefined;
  setNotice: (notice: { text: string; undo?: () => void } | undefined) => void;
  label: Label;
}

const context = createContext<WorkspaceContext | undefined>(undefined);
export const WorkspaceProvider = context.Provider;

export function useWorkspace(): WorkspaceContext {
  const workspace = useContext(context);
  if (!workspace) throw new Error('a part of the workspace stands outside <WorkspaceProvider>');
  return workspace;
}

export const toolFor = ({ tools }: WorkspaceContext, { instrument }: Pick<Assessment, 'instrument'>) =>
  tools.find((tool) => tool.instrument.kind === instrument.kind && tool.instrument.id === instrument.id);

export const nameFor = ({ label }: WorkspaceContext, assessment: Naming): string => shownName(assessment, label);

/** The name alone, for a copy: the period stays a field of its own. */
export const bareNameFor = ({ label }: WorkspaceContext, { name }: Pick<Assessment, 'name'>): string =>
  name === '' ? label('assessment.unnamed') : name;

/** A moment in the language of the page and the visitor's own time. */
export const timeFor = ({ locale }: Pick<WorkspaceContext, 'locale'>, time: number): string => momentText(locale, time);

/** By the kind and id of the tool, then by the key of the item. */
type WordsOfTools = Readonly<Record<string, Readonly<Record<string, ItemWords>>>>;

/** What the items of a tool are called, as lists use it. */
export interface NamedItems {
  nameOf: (place: Pick<Entry, 'field' | 'item'>) => string;
  valuesOf: (item: string) => ValueWords;
  /** Sorts what belongs to items into the order of the guide; what is no item of it comes last. */
  inOrder: <T extends { item: string }>(lines: readonly T[]) => T[];
}

function namedItems(
  known: WordsOfTools | undefined,
  { tools, label }: Pick<WorkspaceContext, 'tools' | 'label'>,
  instrument: Instrument,
) {
  const words = known?.[`${instrument.kind}:${instrument.id}`];
  const own = (item: string) => (words && Object.hasOwn(words, item) ? words[item] : undefined);
  const tool = toolFor({ tools } as WorkspaceContext, { instrument });
  const places = new Map((tool?.items ?? []).map(({ key }, place) => [key, place]));
  const placeOf = ({ item }: { item: string }) => places.get(item) ?? places.size;
  return {
    // Until they are here nothing stands in their place: a key of ours would be read as a word.
    nameOf: (place: Pick<Entry, 'field' | 'item'>) =>
      placeName(place, label) ?? own(place.item)?.title ?? (known === undefined ? '\u2026' : place.item),
    valuesOf: (item: string) => own(item)?.values ?? {},
    inOrder: <T extends { item: string }>(lines: readonly T[]) => [...lines].sort((a, b) => placeOf(a) - placeOf(b)),
  } satisfies NamedItems;
}

/** The words of items as they are now; loaded for whoever cannot wait for a page to show them. */
export const loadNamedItems = async (workspace: WorkspaceContext, instrument: Instrument): Promise<NamedItems> =>
  namedItems(await fetched<WordsOfTools>(workspace.itemsHref).catch(() => ({})), workspace, instrument);

/** What the items of a tool are called. Loaded once a page needs it, and again once it is online. */
export function useNamedItems(
  { itemsHref, tools, label }: WorkspaceContext,
  { instrument }: Pick<Assessment, 'instrument'>,
): NamedItems {
  const [known, setKnown] = useState<WordsOfTools>();
  useEffect(() => {
    const load = () => void fetched<WordsOfTools>(itemsHref).then(setKnown, () => setKnown({}));
    load();
    addEventListener('online', load);
    return () => removeEventListener('online', load);
  }, [itemsHref]);
  return namedItems(known, { tools, label }, instrument);
}
