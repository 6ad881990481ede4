/** The rules of admission as data: what is asked, what must hold, and what cures a gap. */
import type { LocalizedText } from '../basics/locale.ts';
import type { Expression } from './expression.ts';

interface QuestionBase<Text> {
  id: string;
  /** Heading under which it is asked. */
  group: string;
  text: Text;
  help?: Text | undefined;
  /** What to do when the person cannot tell. */
  ifUnknown: Text;
}
interface YesNoQuestion<Text = LocalizedText> extends QuestionBase<Text> {
  kind: 'yesNo';
}
interface NumberQuestion<Text = LocalizedText> extends QuestionBase<Text> {
  kind: 'number';
  min: number;
  max: number;
  whole: boolean;
  unit: Text;
}
interface DateQuestion<Text = LocalizedText> extends QuestionBase<Text> {
  kind: 'date';
  /** Label of the answer "never", where it is offered. */
  never?: Text | undefined;
}
interface ChoiceQuestion<Text = LocalizedText> extends QuestionBase<Text> {
  kind: 'choice';
  options: readonly { id: string; label: Text }[];
}
export type Question<Text = LocalizedText> =
  | YesNoQuestion<Text>
  | NumberQuestion<Text>
  | DateQuestion<Text>
  | ChoiceQuestion<Text>;

export interface AdmissionCondition<Text = LocalizedText> {
  id: string;
  title: Text;
  /** Key of the clause that it rests on. */
  clause: string;
  when: Expression;
  /** Documents that show it. */
  evidence: readonly Text[];
  /** Documents that show it only where something holds, as the proof of settlement for who was in arrears. */
  evidenceWhen?: readonly { when: Expression; documents: readonly Text[] }[] | undefined;
  /** Who issues them. */
  issuer: Text;
  /** How long that usually takes. */
  time: Text;
  /** What cures it when unmet. An unmet gate without a remedy means: cannot now. */
  remedy?: Text | undefined;
  /** Why there is no remedy, and from when on things may change. */
  blocked?: Text | undefined;
}

interface AdmissionTier<Text = LocalizedText> {
  id: string;
  title: Text;
  /** What is fit for an organisation on this tier. */
  fit: Text;
  requires: Expression;
}

interface ServiceEligibility {
  /** Key of the service in the catalogue. */
  service: string;
  requires: Expression;
}

export interface AdmissionRules<Text = LocalizedText> {
  id: string;
  /** Raised when an answer saved earlier could now be wrong. */
  version: number;
  title: Text;
  status: Text;
  groups: readonly { id: string; title: Text }[];
  /** In the order in which they are asked on one page, and in which answers count. */
  questions: readonly Question<Text>[];
  conditions: readonly AdmissionCondition<Text>[];
  /** Ids of the conditions without which nobody is admitted. */
  gates: readonly string[];
  /** From the lowest to the highest; each tier needs those below. */
  tiers: readonly AdmissionTier<Text>[];
  services: readonly ServiceEligibility[];
}

/** All documents that may show a condition, whatever holds. */
export const documentsOf = <Text>({
  evidence,
  evidenceWhen = [],
}: Pick<AdmissionCondition<Text>, 'evidence' | 'evidenceWhen'>): Text[] => [
  ...evidence,
  ...evidenceWhen.flatMap(({ documents }) => documents),
];
