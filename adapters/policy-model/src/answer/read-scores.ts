import { createValidator } from '@breakwater/contracts';
import { Type } from 'typebox';
import { AnswerShapeError, type PolicyVerdict, type ScoredLabel } from './policy-reading.ts';
import type { CategoryLabels } from './read-guards.ts';

const Score = Type.Number({ minimum: 0, maximum: 1 });
const Moderations = createValidator(
  Type.Object({
    results: Type.Array(
      Type.Object({
        flagged: Type.Boolean(),
        categories: Type.Record(Type.String(), Type.Union([Type.Boolean(), Type.Null()])),
        category_scores: Type.Optional(Type.Record(Type.String(), Type.Union([Score, Type.Null()]))),
      }),
      { minItems: 1, maxItems: 1 },
    ),
  }),
);
const LabelScore = Type.Object({ label: Type.String({ minLength: 1, maxLength: 100 }), score: Score });
const Scores = createValidator(Type.Array(LabelScore, { minItems: 1, maxItems: 200 }));
const NestedScores = createValidator(
  Type.Array(Type.Array(LabelScore, { minItems: 1, maxItems: 200 }), { minItems: 1, maxItems: 1 }),
);
const Labelled = createValidator(
  Type.Object({
    label: Type.Union([Type.Boolean(), Type.Literal(0), Type.Literal(1)]),
    confidence: Score,
  }),
);

/** How scores become labels and a verdict. */
export interface ScoreReading {
  readonly categories: CategoryLabels;
  /** From which score it is a violation. */
  readonly threshold: number;
}

/** The answer of `/v1/moderations`. Categories without a label of ours do not count. @throws AnswerShapeError */
export function readModerations(body: unknown, { categories, threshold }: ScoreReading): PolicyVerdict {
  const result = Moderations.Check(body) ? body.results[0] : undefined;
  if (result === undefined) throw new AnswerShapeError('the answer has not the shape of a moderation');
  const scores = Object.entries(categories).flatMap(([name, label]) => {
    const flagged = result.categories[name];
    const score =
      result.category_scores?.[name] ?? (flagged === true ? 1 : flagged === false ? 0 : undefined);
    return score === undefined ? [] : [{ label, score }];
  });
  // A service that knows none of our categories has said nothing about them.
  if (scores.length === 0) throw new AnswerShapeError('the answer has none of the categories that count');
  return verdictOf(highest(scores), threshold);
}

/** The answer of a classifier, `[{label, score}]` or the same in a list of one. @throws AnswerShapeError */
export function readClassifier(body: unknown, reading: ScoreReading): PolicyVerdict {
  if (Scores.Check(body)) return fromScores(body, reading);
  const first = NestedScores.Check(body) ? body[0] : undefined;
  if (first === undefined) throw new AnswerShapeError('the answer is no list of labels with scores');
  return fromScores(first, reading);
}

/** The answer of `/v1/classify`, `{model, results: [{label, score}]}`. @throws AnswerShapeError */
export function readClassify(body: unknown, reading: ScoreReading): PolicyVerdict {
  const results = typeof body === 'object' && body !== null && 'results' in body ? body.results : undefined;
  if (!Scores.Check(results)) throw new AnswerShapeError('the answer has no results with labels and scores');
  return fromScores(results, reading);
}

/**
 * The answer of a label service: the score is the confidence where the label is true, else what is left to 1.
 *
 * @throws AnswerShapeError
 * @example
 * ```ts
 * readLabel({ label: false, confidence: 0.75 }, { label: 'any', threshold: 0.5 }).labels // => [{ label: 'any', score: 0.25 }]
 * ```
 */
export function readLabel(
  body: unknown,
  { label, threshold }: { readonly label: string; readonly threshold: number },
): PolicyVerdict {
  if (!Labelled.Check(body)) throw new AnswerShapeError('the answer has not the fields label and confidence');
  const is = body.label === true || body.label === 1;
  return verdictOf([{ label, score: is ? body.confidence : 1 - body.confidence }], threshold);
}

/** Where labels of ours are named, only those count; else all do, as they come. */
function fromScores(scores: readonly ScoredLabel[], { categories, threshold }: ScoreReading): PolicyVerdict {
  const all = Object.keys(categories).length === 0;
  const counted = scores.flatMap(({ label, score }) =>
    all
      ? [{ label, score }]
      : Object.hasOwn(categories, label)
        ? [{ label: categories[label] ?? label, score }]
        : [],
  );
  if (counted.length === 0) throw new AnswerShapeError('the answer has none of the labels that count');
  return verdictOf(highest(counted), threshold);
}

function highest(scores: readonly ScoredLabel[]): ScoredLabel[] {
  const best = new Map<string, number>();
  for (const { label, score } of scores) best.set(label, Math.max(score, best.get(label) ?? 0));
  return [...best].map(([label, score]) => ({ label, score })).sort((a, b) => b.score - a.score);
}

const verdictOf = (labels: readonly ScoredLabel[], threshold: number): PolicyVerdict => ({
  violation: labels.some(({ score }) => score >= threshold),
  labels,
});
