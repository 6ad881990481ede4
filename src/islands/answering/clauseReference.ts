/** The link to a clause, as the questions and results of all tools show it. */
export interface ClauseReference {
  number: string;
  href: string;
}
