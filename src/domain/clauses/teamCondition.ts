/** What clauses ask of the whole team of an organisation, whoever holds which post. */
import type { LocalizedText } from '../basics/locale.ts';
import type { TeamFact } from './post.ts';

/** An entry of `content/team.yaml`. */
export interface TeamCondition<Text = LocalizedText> {
  key: string;
  clause: string;
  /** What is asked, and of whom. */
  text: Text;
  /** So many people of whom each of these facts is true. */
  least: number;
  has: readonly TeamFact[];
}
