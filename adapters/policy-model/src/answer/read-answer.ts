import type { PolicyModelSpec } from '../spec/model-spec.ts';
import type { PolicyText } from '../spec/policy-text.ts';
import { followPath } from './follow-path.ts';
import type { PolicyVerdict } from './policy-reading.ts';
import { completionText, firstTokenLogprobs } from './read-completion.ts';
import { readLlamaGuard, readQwen3Guard } from './read-guards.ts';
import { readJson } from './read-json.ts';
import { readClassifier, readClassify, readLabel, readModerations } from './read-scores.ts';
import { readVerdict } from './read-verdict.ts';
import { readYesNo } from './read-yes-no.ts';

/** What a model is called that says only whether, and not what. */
const ANY = 'any';

/**
 * What the body of an answer says, read by the parser of the specification and by no other.
 *
 * @throws AnswerShapeError when it has not the shape that was asked for
 * @example
 * ```ts
 * const spec = parseSpec('{"name":"m","version":1,"model":{"id":"m","runtime":"vllm"},"labels":["any"]}')
 * const policy = { id: 'p', version: '1', text: 'P', labels: {} }
 * readAnswer(spec, policy, { choices: [{ message: { content: '1' } }] }).violation // => true
 * readAnswer(spec, policy, { choices: [] }) // => throws AnswerShapeError
 * ```
 */
export function readAnswer(spec: PolicyModelSpec, policy: PolicyText, answer: unknown): PolicyVerdict {
  const { type, responsePath } = spec.parser;
  const body = followPath(answer, responsePath);
  const text = () => (typeof body === 'string' ? body.trim() : completionText(body));
  const { categories, threshold } = spec;
  const label = spec.labels[0] ?? ANY;
  switch (type) {
    case 'json':
      return readJson(text(), { ...policy.labels, ...categories });
    case 'verdict':
      return readVerdict(text(), label);
    case 'logprob_yesno':
      return readYesNo(firstTokenLogprobs(body), { label, threshold });
    case 'qwen3guard':
      return readQwen3Guard(text(), { categories, threshold });
    case 'llama-guard':
      return readLlamaGuard(text(), categories);
    case 'moderations':
      return readModerations(body, { categories, threshold });
    case 'classifier':
      return readClassifier(body, { categories, threshold });
    case 'classify':
      return readClassify(body, { categories, threshold });
    case 'label':
      return readLabel(body, { label, threshold });
    default: {
      const never: never = type;
      return never;
    }
  }
}
