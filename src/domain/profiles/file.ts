/**
 * A profile that came from a file or from the browser's storage: read by hand, field by field, since anything may stand
 * in it. The words are those of `content/evaluations`, so that a district's file serves both.
 */
import { LOCALES, type LocalizedText } from '../basics/locale.ts';
import { isRecord } from '../basics/record.ts';
import type {
  Band,
  Dimension,
  ExplainedIndicator,
  ExplainedProfile,
  Measure,
  ObservedFigure,
  RedLine,
} from './profile.ts';

/** Longer than any text, or list, of a profile that a person reads. */
const LONGEST_TEXT = 5000;
const LONGEST_LIST = 300;

/** Something that is missing or not of its kind, with its place: 'dimensions[0].indicators[2].weight'. */
export interface ProfileFileFault {
  place: string;
  problem: 'text' | 'number' | 'id' | 'list' | 'object' | 'choice' | 'yesNo';
}

export type ReadProfile =
  | { profile: ExplainedProfile; faults: [] }
  | { profile: undefined; faults: ProfileFileFault[] };

const KINDS: readonly ExplainedIndicator['kind'][] = [
  ...(['ratio', 'count', 'band', 'rubric', 'survey', 'boolean', 'deduction'] as const),
];
const EFFECTS: readonly RedLine['effect'][] = ['void', 'fail', 'cap', 'deduct', 'warn'];

type Fields = Readonly<Record<string, unknown>>;

/** Reads one object after the other and notes what is wrong. What it gives for a fault is never used. */
class Reader {
  readonly faults: ProfileFileFault[] = [];

  private fault<T>(place: string, problem: ProfileFileFault['problem'], instead: T): T {
    this.faults.push({ place, problem });
    return instead;
  }

  object(raw: unknown, place: string): Fields {
    return isRecord(raw) ? raw : this.fault(place, 'object', {});
  }
  number(raw: unknown, place: string): number {
    return typeof raw === 'number' && Number.isFinite(raw) ? raw : this.fault(place, 'number', 0);
  }
  id(raw: unknown, place: string): string {
    const isId = typeof raw === 'string' && /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(raw) && raw.length <= 100;
    return isId ? raw : this.fault(place, 'id', '');
  }
  choice<T extends string>(raw: unknown, place: string, choices: readonly T[]): T | undefined {
    return choices.find((each) => each === raw) ?? this.fault(place, 'choice', undefined);
  }
  yesNo(raw: unknown, place: string): boolean {
    return typeof raw === 'boolean' ? raw : this.fault(place, 'yesNo', false);
  }
  /** In both languages, or in the first alone, which then stands for both. */
  text(raw: unknown, place: string): LocalizedText {
    const [first, second] = LOCALES;
    const texts = isRecord(raw) ? raw : { [first]: raw };
    const isText = (each: unknown): each is string =>
      typeof each === 'string' && each.trim() !== '' && each.length <= LONGEST_TEXT;
    const own = texts[first];
    const other = texts[second] ?? own;
    return isText(own) && isText(other)
      ? { [first]: own, [second]: other }
      : this.fault(place, 'text', { [first]: '', [second]: '' });
  }
  list<T>(raw: unknown, place: string, read: (each: unknown, place: string) => T): T[] {
    if (!Array.isArray(raw) || raw.length > LONGEST_LIST) return this.fault(place, 'list', []);
    return raw.map((each, index) => read(each, `${place}[${index}]`));
  }
  /** A field that may be absent. */
  optional<T>(raw: unknown, name: string, read: (raw: unknown) => T): Record<string, T> {
    return raw === undefined ? {} : { [name]: read(raw) };
  }

  measure = (raw: unknown, place: string): Measure => {
    const { label, unit, whole } = this.object(raw, place);
    return {
      label: this.text(label, `${place}.label`),
      unit: this.text(unit, `${place}.unit`),
      ...this.optional(whole, 'whole', (each) => this.yesNo(each, `${place}.whole`)),
    };
  };

  keys = (raw: unknown, place: string): string[] => this.list(raw, place, (each, at) => this.id(each, at));

  indicator = (raw: unknown, place: string): ExplainedIndicator => {
    const fields = this.object(raw, place);
    const at = (name: string) => `${place}.${name}`;
    const number = (name: string) => this.number(fields[name], at(name));
    const text = (name: string) => this.text(fields[name], at(name));
    const measure = (name: string) => this.measure(fields[name], at(name));
    const base = {
      id: this.id(fields['id'], at('id')),
      title: text('title'),
      weight: number('weight'),
      ...this.optional(fields['naAllowed'], 'naAllowed', (each) => this.yesNo(each, at('naAllowed'))),
      definition: text('definition'),
      foundIn: text('foundIn'),
      excluded: text('excluded'),
      example: text('example'),
      clauses: this.keys(fields['clauses'], at('clauses')),
    };
    const kind = this.choice(fields['kind'], at('kind'), KINDS);
    switch (kind) {
      case 'ratio':
        return {
          ...base,
          kind,
          numerator: measure('numerator'),
          denominator: measure('denominator'),
          floor: number('floor'),
          target: number('target'),
          ...this.optional(fields['capped'], 'capped', (each) => this.yesNo(each, at('capped'))),
        };
      case 'count':
        return { ...base, kind, done: measure('done'), planned: measure('planned') };
      case 'band':
        return {
          ...base,
          kind,
          numerator: measure('numerator'),
          denominator: measure('denominator'),
          outerLow: number('outerLow'),
          innerLow: number('innerLow'),
          innerHigh: number('innerHigh'),
          outerHigh: number('outerHigh'),
        };
      case 'rubric':
        return {
          ...base,
          kind,
          levels: this.list(fields['levels'], at('levels'), (each, level) => {
            const { id, value, descriptor } = this.object(each, level);
            return {
              id: this.id(id, `${level}.id`),
              value: this.number(value, `${level}.value`),
              descriptor: this.text(descriptor, `${level}.descriptor`),
            };
          }),
        };
      case 'survey':
        return { ...base, kind, low: number('low'), high: number('high') };
      case 'deduction':
        return { ...base, kind, perEvent: number('perEvent') };
      default:
        return { ...base, kind: 'boolean' };
    }
  };

  dimension = (raw: unknown, place: string): Dimension<LocalizedText, ExplainedIndicator> => {
    const { id, title, purpose, indicators } = this.object(raw, place);
    return {
      id: this.id(id, `${place}.id`),
      title: this.text(title, `${place}.title`),
      purpose: this.text(purpose, `${place}.purpose`),
      indicators: this.list(indicators, `${place}.indicators`, this.indicator),
    };
  };

  band = (raw: unknown, place: string): Band => {
    const { id, title, min, minDimension } = this.object(raw, place);
    return {
      id: this.id(id, `${place}.id`),
      title: this.text(title, `${place}.title`),
      min: this.number(min, `${place}.min`),
      ...this.optional(minDimension, 'minDimension', (each) => this.number(each, `${place}.minDimension`)),
    };
  };

  redLine = (raw: unknown, place: string): RedLine => {
    const { id, title, proof, clauses, effect, band, points } = this.object(raw, place);
    const base = {
      id: this.id(id, `${place}.id`),
      title: this.text(title, `${place}.title`),
      proof: this.text(proof, `${place}.proof`),
      clauses: this.keys(clauses, `${place}.clauses`),
    };
    const known = this.choice(effect, `${place}.effect`, EFFECTS) ?? 'warn';
    if (known === 'cap') return { ...base, effect: known, band: this.id(band, `${place}.band`) };
    if (known === 'deduct') return { ...base, effect: known, points: this.number(points, `${place}.points`) };
    return { ...base, effect: known };
  };

  observed = (raw: unknown, place: string): ObservedFigure => {
    const { id, title, numerator, denominator, caution } = this.object(raw, place);
    return {
      id: this.id(id, `${place}.id`),
      title: this.text(title, `${place}.title`),
      numerator: this.measure(numerator, `${place}.numerator`),
      denominator: this.measure(denominator, `${place}.denominator`),
      caution: this.text(caution, `${place}.caution`),
    };
  };
}

/** Reads a profile; its figures are judged by `faultsOfProfile` afterwards. */
export function readProfile(raw: unknown): ReadProfile {
  const reader = new Reader();
  const fields = reader.object(raw, 'profile');
  const limits = reader.object(fields['limits'], 'limits');
  const profile: ExplainedProfile = {
    id: reader.id(fields['id'], 'id'),
    version: reader.number(fields['version'], 'version'),
    title: reader.text(fields['title'], 'title'),
    status: reader.text(fields['status'], 'status'),
    dimensions: reader.list(fields['dimensions'], 'dimensions', reader.dimension),
    bands: reader.list(fields['bands'], 'bands', reader.band),
    redLines: reader.list(fields['redLines'], 'redLines', reader.redLine),
    limits: {
      maxNotApplicable: reader.number(limits['maxNotApplicable'], 'limits.maxNotApplicable'),
      minResponses: reader.number(limits['minResponses'], 'limits.minResponses'),
      minResponseRate: reader.number(limits['minResponseRate'], 'limits.minResponseRate'),
    },
    observed: reader.list(fields['observed'], 'observed', reader.observed),
  };
  const { faults } = reader;
  return faults.length === 0 ? { profile, faults: [] } : { profile: undefined, faults };
}

/** A profile in the browser, by the hash with which results are stamped. */
export interface KeptProfile {
  hash: string;
  profile: ExplainedProfile;
  /** When it was kept, in milliseconds since 1970. */
  kept: number;
}

/** Reads a row of the browser's storage, or of a workspace file. `undefined` when it is none. */
export function parseKeptProfile(raw: unknown): KeptProfile | undefined {
  if (!isRecord(raw)) return undefined;
  const { hash, kept } = raw;
  const { profile } = readProfile(raw['profile']);
  if (!profile || typeof hash !== 'string' || !/^[0-9a-f]{16}$/.test(hash)) return undefined;
  return typeof kept === 'number' && Number.isSafeInteger(kept) ? { hash, profile, kept } : undefined;
}
