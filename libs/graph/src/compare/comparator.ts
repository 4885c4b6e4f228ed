/**
 * How values of a kind are compared. Each value is prepared once; two prepared values agree at one of the levels, which
 * stand from the strongest agreement to `different`.
 */
export interface Comparator<Prepared> {
  readonly levels: readonly string[];
  /** What is compared of a folded value; undefined where the value says nothing. */
  prepare(value: string): Prepared | undefined;
  /** Place of the first level that holds. Symmetric. */
  compare(a: Prepared, b: Prepared): number;
}
