import { createValidator } from '@breakwater/contracts';
import { Type } from 'typebox';
import { AnswerShapeError, type PolicyVerdict } from './policy-reading.ts';

const Answer = createValidator(
  Type.Object({
    violation: Type.Union([Type.Boolean(), Type.Literal(0), Type.Literal(1)]),
    policy_category: Type.Optional(Type.Union([Type.String({ maxLength: 100 }), Type.Null()])),
    rule_ids: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { maxItems: 50 })),
    confidence: Type.Optional(
      Type.Union([Type.Number({ minimum: 0, maximum: 1 }), Type.Enum(['low', 'medium', 'high'])]),
    ),
    rationale: Type.Optional(Type.String({ maxLength: 4_000 })),
  }),
);

/** What is made of a confidence in words. Not calibrated; the middle of thirds of the upper half, roughly. */
const CONFIDENCE: Readonly<Record<string, number>> = { low: 0.55, medium: 0.75, high: 0.95 };
const RATIONALE_CHARACTERS = 500;

/**
 * The answer of a model that reasons over a policy, as gpt-oss-safeguard gives it: one JSON object and nothing else, in a
 * code fence at most. The category has to be one of the policy, by its code or its name.
 *
 * @throws AnswerShapeError
 * @example
 * ```ts
 * const labels = { T7: 'support' }
 * readJson('{"violation":true,"policy_category":"T7","confidence":"high"}', labels).labels // => [{ label: 'support', score: 0.95 }]
 * readJson('It is fine. {"violation":false}', labels) // => throws AnswerShapeError
 * ```
 */
export function readJson(text: string, labels: Readonly<Record<string, string>>): PolicyVerdict {
  const answer = parse(/^```(?:json)?\s*\n([\s\S]*)\n```$/.exec(text)?.[1] ?? text);
  if (!Answer.Check(answer)) throw new AnswerShapeError('the answer has not the fields of a verdict');
  const { policy_category: category, confidence = 'medium', rationale } = answer;
  const violation = answer.violation === true || answer.violation === 1;
  const label = violation ? labelOf(category ?? answer.rule_ids?.[0], labels) : undefined;
  const score = typeof confidence === 'number' ? confidence : (CONFIDENCE[confidence] ?? 0);
  const words = rationale?.replace(/\s+/g, ' ').trim().slice(0, RATIONALE_CHARACTERS);
  return {
    violation,
    labels: label === undefined ? [] : [{ label, score }],
    ...(words && { rationale: words }),
  };
}

function labelOf(category: string | undefined, labels: Readonly<Record<string, string>>): string {
  const [first = ''] = category?.trim().split(/[\s.:]/) ?? [];
  const label = labels[first] ?? Object.values(labels).find((name) => name === first);
  if (label === undefined)
    throw new AnswerShapeError('the answer says violation, and names no label of the policy');
  return label;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new AnswerShapeError('the answer is no JSON');
  }
}
