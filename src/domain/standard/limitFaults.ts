/** What does not fit between the time limits and quantities and the clauses that set or print them. */
import { faultsOfLocalParameters, faultsOfParameters, parametersIn } from '../clauses/parameter.ts';
import { faultsOfHolidays } from '../deadlines/holidays.ts';
import { faultsOfBasis, unknownClauses } from './referenceFaults.ts';
import type { Standard, StandardFiles } from './standard.ts';

/** Holidays serve the limits alone. */
export const faultsOfHolidayFile = ({ holidays }: StandardFiles): string[] =>
  holidays ? faultsOfHolidays(holidays.data).map((fault) => `${holidays.file}: ${fault}`) : [];

/** Every limit and quantity is printed where it is set, every key that a text prints exists, and a district keeps to the bounds. */
export function faultsOfTimeLimits(files: StandardFiles, standard: Standard): string[] {
  const { parameters: limits, localParameters: own } = files;
  if (!limits) return own ? [`${own.file}: there is no content/parameters.yaml: remove the file`] : [];
  const { file, data } = limits;
  const { chapters, local, examples, admission, forms, crises, process, plain, families, menu, records, posts, team } =
    files;
  // What has a value is printed by now. Profiles have figures of their own between braces.
  const unknown = [
    limits,
    ...chapters,
    ...local,
    ...(examples ?? []),
    ...admission,
    ...forms,
    crises,
    process,
    plain,
    families,
    menu,
    records,
    posts,
    team,
  ].flatMap((each) =>
    parametersIn(each?.data).map(
      (key) => `${each?.file}: it prints the time limit or number "${key}", which does not exist`,
    ),
  );
  const cards = standard.crises.cards.map(({ id }) => id);
  const roles = standard.catalogue.roles.map(({ key }) => key);
  return [
    ...unknown,
    ...[
      ...faultsOfParameters(data),
      ...data.events.flatMap(({ key, cards: named = [] }) =>
        named
          .filter((card) => !cards.includes(card))
          .map((card) => `the event "${key}" names the crisis card "${card}", which does not exist: correct it`),
      ),
      ...[...data.parameters, ...(data.quantities ?? [])].flatMap(({ key, by, clause, law }) => [
        ...by
          .filter((role) => !roles.includes(role))
          .map((role) => `"${key}" is for "${role}", which is no role of content/catalogue.yaml: correct it`),
        ...unknownClauses(standard, [clause]).map((fault) => `"${key}" names ${fault}`),
        ...(standard.clauses.get(clause)?.parameters?.includes(key) === false
          ? [`"${key}" is set by the clause "${clause}", which does not print it: correct one of them`]
          : []),
        ...(law ? faultsOfBasis(standard, key, [law], 'law') : []),
      ]),
    ].map((fault) => `${file}: ${fault}`),
    ...(own ? faultsOfLocalParameters(own.data, data).map((fault) => `${own.file}: ${fault}`) : []),
  ];
}
