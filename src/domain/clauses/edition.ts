import type { LocalizedText } from '../basics/locale.ts';

/** A published state of the standard. */
export interface Edition<Text = LocalizedText> {
  version: string;
  /** Day of publication: '2026-11-23'. */
  date: string;
  title: Text;
  shortTitle: Text;
  /** Said on every page: what this text is and is not. */
  status: Text;
  publisher: Text;
  /** Where a mistake is reported. */
  contact: Text;
}
