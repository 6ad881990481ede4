import type { ComponentChildren } from 'preact';
import { InLanguage } from '../kit/words.tsx';
import { type Surroundings, surroundingsContext } from './assessmentHooks.ts';

/** Gives the parts of a tool its current assessment and its language. */
export const InTool = ({ value, children }: { value: Surroundings; children: ComponentChildren }) => (
  <InLanguage locale={value.tool.locale}>
    <surroundingsContext.Provider value={value}>{children}</surroundingsContext.Provider>
  </InLanguage>
);
