/** Which documents an assessment has, and what each of them shows. */
import { own } from '../basics/record.ts';
import { type EvidenceDocument, validityOf } from './evidence.ts';

export interface Evidence {
  /** Ids of documents by the item that they show. */
  evidence: Readonly<Record<string, readonly string[]>>;
  /** Documents by their id. */
  documents: Readonly<Record<string, EvidenceDocument>>;
}

/** The documents that are registered as showing one item. */
export const documentsOf = (item: string, { evidence, documents }: Evidence): EvidenceDocument[] =>
  (own(evidence, item) ?? []).flatMap((id) => own(documents, id) ?? []);

export interface RegisteredDocument {
  id: string;
  document: EvidenceDocument;
  validity: ReturnType<typeof validityOf>;
  /** Keys of the items that it shows. */
  items: string[];
}

const VALIDITIES = ['expired', 'soon', 'valid', 'open'];

/**
 * All documents with what they show; those that expired or will soon stand first.
 *
 * @param order keys of the items in the order of the guide; what is not among them, such as a clause of an earlier edition,
 * comes last
 */
export function evidenceRegister(
  { evidence, documents }: Evidence,
  today: string,
  order: readonly string[] = [],
): RegisteredDocument[] {
  const places = new Map(order.map((key, place) => [key, place]));
  const placeOf = (key: string) => places.get(key) ?? order.length;
  const inOrder = Object.entries(evidence).sort(([a], [b]) => placeOf(a) - placeOf(b));
  return Object.entries(documents)
    .map(([id, document]) => ({
      id,
      document,
      validity: validityOf(document, today),
      items: inOrder.flatMap(([item, ids]) => (ids.includes(id) ? [item] : [])),
    }))
    .sort((a, b) => {
      const [{ validUntil: first }, { validUntil: second }] = [a.document, b.document];
      const byValidity = VALIDITIES.indexOf(a.validity) - VALIDITIES.indexOf(b.validity);
      return byValidity || (first < second ? -1 : first > second ? 1 : 0);
    });
}
