/** Chances of each level, by comparison and level; place 0 is `not-given` and has none. */
export interface Chances {
  readonly m: readonly Float64Array[];
  readonly u: readonly Float64Array[];
  /** Share of the pairs that are of one entity. */
  readonly share: number;
}
