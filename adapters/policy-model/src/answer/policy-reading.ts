/** A label with how sure the model is of it. */
export interface ScoredLabel {
  readonly label: string;
  /** 0 to 1, as the model gives it: no calibrated probability. */
  readonly score: number;
}

/** What a model's answer says. */
export interface PolicyVerdict {
  readonly violation: boolean;
  readonly labels: readonly ScoredLabel[];
  /** One sentence of the model, for people; never read by rules. */
  readonly rationale?: string;
}

/** What asking came to. Unknown is never read as no violation. */
export type PolicyReading =
  | (PolicyVerdict & {
      readonly known: true;
      /** `name@version` of the specification. */
      readonly model: string;
    })
  | { readonly known: false; readonly reason: string };

/** The answer has not the shape that its protocol asks for. The message holds nothing of the answer. */
export class AnswerShapeError extends Error {
  override readonly name = 'AnswerShapeError';
}
