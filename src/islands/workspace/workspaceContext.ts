/** What the parts of the workspace page share. */
import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import { shownName } from '../../domain/answers/answerText.ts';
import type { Assessment, FilledAssessment, Instrument, Naming } from '../../domain/answers/assessment.ts';
import type { Scoped } from '../../domain/answers/scope.ts';
import type { Tool } from '../../domain/answers/tool.ts';
import type { Label } from '../../domain/basics/labels.ts';
import { fetched } from '../../stores/fetched.ts';

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
export const timeFor = ({ locale }: Pick<WorkspaceContext, 'locale'>, time: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(time);

type ItemNames = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the items of a tool are called. Loaded once a page needs it; until then, or offline, keys are shown. */
export function useItemNames({ itemsHref }: WorkspaceContext, { instrument }: Pick<Assessment, 'instrument'>) {
  const [known, setKnown] = useState<ItemNames>({});
  useEffect(() => {
    fetched<ItemNames>(itemsHref).then(setKnown, () => {});
  }, [itemsHref]);
  const items = known[`${instrument.kind}:${instrument.id}`];
  return (item: string): string => (items && Object.hasOwn(items, item) ? (items[item] ?? item) : item);
}
