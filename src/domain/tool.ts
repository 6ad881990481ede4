import type { Instrument } from './assessment.ts';

/** What a page says of its tool to the islands on it. */
export interface Tool {
  instrument: Instrument;
  /** Address of the page with all assessments. */
  workspaceHref: string;
  /** Address of the maps between editions. */
  mapsHref: string;
  /** What files say of the program that wrote them. */
  program: { name: string; version: string; edition: string };
}
