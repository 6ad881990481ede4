/** One organisation over its periods: which results follow each other. */
import { naturalOrder } from '../basics/naturalOrder.ts';
import type { ProfileStamp } from './ranking.ts';
import type { Evaluation } from './result.ts';

export interface Result<Text> {
  /** Id of the assessment. */
  id: string;
  name: string;
  /** Empty for none. */
  period: string;
  profile: ProfileStamp;
  evaluation: Evaluation<Text>;
}

/** Results of one organisation, in the order of their periods. */
export interface OrganisationTrend<Text> {
  name: string;
  results: Result<Text>[];
}

/** "甲　组织" and "甲 组织" are one organisation, however they were typed. */
const plainName = (name: string): string => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** The Chinese numerals from one to four, by which quarters are called; by their code three would come before two. */
const NUMERALS = '\u4e00\u4e8c\u4e09\u56db';
const inFigures = (period: string): string =>
  period.replace(/[\u4e00\u4e8c\u4e09\u56db]/g, (numeral) => String(NUMERALS.indexOf(numeral) + 1));
/** Figures in a period count as numbers: "2026-9" comes before "2026-10". */
export const comparePeriods = (a: string, b: string): number => naturalOrder(inFigures(a), inFigures(b));

/** Organisations with at least one period, by name. What has no name or no period stands apart. */
export function trendsOf<Text>(results: readonly Result<Text>[]): {
  trends: OrganisationTrend<Text>[];
  apart: Result<Text>[];
} {
  const isDated = ({ name, period }: Result<Text>) => name.trim() !== '' && period !== '';
  const byName = new Map<string, Result<Text>[]>();
  for (const result of results.filter(isDated)) {
    const known = byName.get(plainName(result.name));
    if (known) known.push(result);
    else byName.set(plainName(result.name), [result]);
  }
  const trends = [...byName.values()].map((own) => ({
    name: own[0]?.name ?? '',
    results: own.sort((a, b) => comparePeriods(a.period, b.period)),
  }));
  return {
    trends: trends.sort((a, b) => comparePeriods(a.name, b.name)),
    apart: results.filter((result) => !isDated(result)),
  };
}

const stampKey = ({ id, version, hash }: ProfileStamp): string => JSON.stringify([id, version, hash]);

/** Results by the profile that they were made with, in the order in which it first occurs. */
export function byProfile<Text>(results: readonly Result<Text>[]): Result<Text>[][] {
  const keys = [...new Set(results.map(({ profile }) => stampKey(profile)))];
  return keys.map((key) => results.filter(({ profile }) => stampKey(profile) === key));
}
