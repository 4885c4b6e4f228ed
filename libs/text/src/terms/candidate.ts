/** A place where the tables say a term may stand; `check-candidate.ts` decides. */
export interface Candidate {
  readonly term: number;
  /** Normalised range. */
  readonly start: number;
  readonly end: number;
  /** Evasion bits: of the reading, and once checked of the writing too. */
  via: number;
  /** Tokens `first..last`, last excluded. */
  readonly first: number;
  readonly last: number;
}
