/** What a model is asked about. */
export interface PolicyQuestion {
  readonly text: string;
  /** What our banks found in the text, in words: organisations that the model may not know. */
  readonly entities?: readonly string[];
}

/** A question as it leaves the process: masked and cut. */
export interface PreparedQuestion {
  readonly text: string;
  readonly entities: readonly string[];
}
