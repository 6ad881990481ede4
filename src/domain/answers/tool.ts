import type { Locale } from '../basics/locale.ts';
import type { Instrument } from './assessment.ts';

/** What a page says of its tool to the islands on it. */
export interface Tool {
  instrument: Instrument;
  /** Language of the page. */
  locale: Locale;
  /** Address of the page with all assessments. */
  workspaceHref: string;
  /** Address of the maps between editions. */
  mapsHref: string;
  /** Address of the profile in both languages; only an evaluation has one. */
  profileHref?: string;
  /** Below it the examples of each chapter; absent where there are none. */
  examplesHref?: string;
  /** What files say of the program that wrote them. */
  program: { name: string; version: string; edition: string };
}
