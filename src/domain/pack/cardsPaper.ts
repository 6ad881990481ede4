/** The crisis cards as one Word document, a page for each. */
import type { Label } from '../basics/labels.ts';
import { footOf, type PackContext } from './context.ts';
import type { PackCard } from './packData.ts';
import type { Block, WordDocument } from './paper.ts';

const CONTACTS = ['institution', 'duty', 'supervisor', 'hospital'] as const;

export function cardsPaper(context: PackContext, title: string): WordDocument {
  const { data, names } = context;
  return {
    kind: 'docx',
    title,
    isDense: true,
    sheets: data.cards.map((card) => ({
      title: card.title,
      blocks: cardBlocks(context, card),
      head: names.organisation,
      foot: footOf(context, card.clauses),
    })),
  };
}

/** How fast somebody is told, and what makes one tell. On a wall, a rule of this edition needs no such word. */
const withinOf = (label: Label, within: string, ground: PackCard['told'][number]['ground']): string =>
  ground === 'own' ? within : label('pack.held', { post: within, holders: label(`crisis.ground.${ground}`) });

function cardBlocks({ label }: PackContext, card: PackCard): Block[] {
  const list = (title: string, items: readonly string[]): Block[] => [
    { kind: 'heading', level: 2, text: title },
    { kind: 'list', style: 'bulleted', items },
  ];
  return [
    {
      kind: 'text',
      size: 'large',
      text: card.phones.map(({ number, name }) => `${name} ${number}`).join(label('pack.gap')),
    },
    { kind: 'heading', level: 2, text: label('crisis.firstActs') },
    { kind: 'list', style: 'numbered', size: 'large', items: card.firstActs },
    { kind: 'heading', level: 2, text: label('crisis.told') },
    {
      kind: 'fields',
      fields: card.told.map(({ who, within, ground }) => ({
        label: who,
        notes: [],
        value: { kind: 'text', text: withinOf(label, within, ground) },
      })),
    },
    ...list(label('crisis.never'), card.never),
    ...list(label('crisis.signs'), card.signs),
    ...list(label('crisis.record'), card.record),
    { kind: 'heading', level: 2, text: label('pack.contacts') },
    {
      kind: 'fields',
      fields: [...CONTACTS.map((who) => label(`crisis.local.${who}`)), label('pack.card.checked')].map((who) => ({
        label: who,
        notes: [],
        value: { kind: 'lines', lines: 1 },
      })),
    },
  ];
}
