/** Bounds that keep a hostile or careless expression from exhausting the process. */
export interface CelLimits {
  /** Longest source text, in UTF-16 units. */
  readonly sourceLength: number;
  /** Deepest nesting of the syntax tree, and of brackets in the source. */
  readonly depth: number;
  /** Most loop steps of all macros in one evaluation; one more makes the result a failure. */
  readonly steps: number;
  /** Longest text that `matches` searches, in UTF-16 units. */
  readonly matchLength: number;
}

export const defaultLimits: CelLimits = {
  sourceLength: 16 * 1024,
  depth: 200,
  steps: 100_000,
  matchLength: 1024 * 1024,
};
