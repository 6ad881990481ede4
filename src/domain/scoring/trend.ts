/** One organisation over its periods: which results follow each other. */
import { comparePeriods } from '../basics/naturalOrder.ts';
import { plainName } from '../basics/plainName.ts';
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
