import { type Clock, toInstant } from '@breakwater/kernel';

/** Points of held-out macro-F1 that embeddings have to bring: less does not pay for what they cost. */
export const NEEDED_GAIN = 0.02;

/** The two figures, of the same held-out items. */
export interface EmbeddingsEvaluation {
  /** Macro-F1 of the n-gram model, 0 to 1. */
  readonly ngrams: number;
  /** Macro-F1 of the same model with embeddings. */
  readonly embeddings: number;
  /** Held-out items that both were measured on. */
  readonly items: number;
}

/** Whether embeddings may be used, and on what that rests: to be kept. */
export interface EmbeddingsDecision extends EmbeddingsEvaluation {
  readonly model: string;
  readonly on: boolean;
  /** Embeddings less n-grams. */
  readonly gain: number;
  readonly needed: number;
  readonly at: string;
  readonly reason: string;
}

export interface JudgeOptions {
  readonly model: string;
  readonly clock: Clock;
  /** Measures both on the same held-out items. */
  readonly evaluate: () => Promise<EmbeddingsEvaluation>;
  /** Keeps the decision; it is not in force before that is done. */
  readonly record: (decision: EmbeddingsDecision) => Promise<void>;
}

/**
 * Says whether embeddings may be switched on. They stay off unless held-out macro-F1 rises by two points over n-grams, and
 * when it cannot be measured.
 *
 * @throws what `record` throws: a decision that is not on record is none
 * @example
 * ```ts
 * const options = { model: 'e5', clock: { now: () => 0 }, record: async () => undefined }
 * const evaluate = async () => ({ ngrams: 0.8, embeddings: 0.82, items: 500 })
 * const decision = await judgeEmbeddings({ ...options, evaluate })
 * decision.on // => true
 * ```
 */
export async function judgeEmbeddings({
  model,
  clock,
  evaluate,
  record,
}: JudgeOptions): Promise<EmbeddingsDecision> {
  const measured = await evaluate();
  const gain = round(measured.embeddings - measured.ngrams);
  const fault = faultOf(measured);
  const on = fault === undefined && gain >= NEEDED_GAIN;
  const decision: EmbeddingsDecision = {
    ...measured,
    ...{ model, on, gain, needed: NEEDED_GAIN, at: toInstant(clock.now()) },
    reason: fault ?? `macro-F1 ${on ? 'rises' : 'does not rise'} by ${NEEDED_GAIN} or more over n-grams`,
  };
  await record(decision);
  return decision;
}

function faultOf({ ngrams, embeddings, items }: EmbeddingsEvaluation): string | undefined {
  if (!(items > 0)) return 'nothing was held out to measure on';
  if ([ngrams, embeddings].some((figure) => !(figure >= 0 && figure <= 1)))
    return 'a macro-F1 is not between 0 and 1';
  return undefined;
}

/** 0.82 - 0.8 is a hair below 0.02 in binary. */
const round = (value: number) => Math.round(value * 1e9) / 1e9;
