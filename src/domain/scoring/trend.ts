/** One organisation over its periods: which results follow each other. */
import { comparePeriods } from '../basics/naturalOrder.ts';
import { plainName } from '../basics/plainName.ts';
import type { Profile } from '../profiles/profile.ts';
import { evaluationOf, organisationsIn, type RatedSheet } from './organisations.ts';
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
  /** How many people's sheets it is merged from; absent for one. */
  raters?: number | undefined;
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

/**
 * What each organisation came to in each period: several people's sheets are one result, as in the ranking. Sheets by
 * several profiles, or several by one person, are not merged, since nothing says which of them counts.
 */
export const resultsOf = <Text>(profile: Profile<Text>, sheets: readonly RatedSheet[]): Result<Text>[] =>
  organisationsIn(sheets).flatMap((organisation) => {
    const { period: of, doubled, sheets: own } = organisation;
    const isOne = of !== '' && doubled.length === 0 && byProfile(own).length === 1;
    const parts = isOne ? [organisation] : own.map((sheet) => ({ ...organisation, sheets: [sheet] }));
    return parts.flatMap((part) => {
      const [first] = part.sheets;
      if (!first) return [];
      const { id, name, period = '', profile: stamp } = first;
      const raters = part.sheets.length > 1 ? part.sheets.length : undefined;
      return [{ id, name, period, profile: stamp, evaluation: evaluationOf(profile, part), raters }];
    });
  });

const stampKey = ({ id, version, hash }: ProfileStamp): string => JSON.stringify([id, version, hash]);

/** Results by the profile that they were made with, in the order in which it first occurs. */
export function byProfile<Each extends { profile: ProfileStamp }>(results: readonly Each[]): Each[][] {
  const keys = [...new Set(results.map(({ profile }) => stampKey(profile)))];
  return keys.map((key) => results.filter(({ profile }) => stampKey(profile) === key));
}
