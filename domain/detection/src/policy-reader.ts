/** What a policy model is asked about: the text and what our banks found in it, in words. */
export interface PolicyReaderQuestion {
  readonly text: string;
  readonly entities: readonly string[];
}

/** What it says. Unknown whatever went wrong, with a reason that holds nothing of the text. */
export type PolicyReaderAnswer =
  | {
      readonly known: true;
      readonly violation: boolean;
      readonly labels: readonly { readonly label: string; readonly score: number }[];
      /** `name@version` */
      readonly model: string;
    }
  | { readonly known: false; readonly reason: string };

/** A port: a second reader of texts that the cheap signals leave open, slow and within a budget of its own. */
export interface PolicyReader {
  /** Never throws. When the signal aborts it answers unknown at once. */
  read(
    question: PolicyReaderQuestion,
    options: { readonly signal: AbortSignal },
  ): Promise<PolicyReaderAnswer>;
  /** Milliseconds that a batch waits for it. */
  readonly batchMs: number;
}
