import { AnswerShapeError, type PolicyVerdict } from './policy-reading.ts';

const YES = new Set(['1', 'yes', 'true', 'unsafe', 'violation', 'violating']);
const NO = new Set(['0', 'no', 'false', 'safe', 'none']);

/**
 * The answer of a model that says one word, as CoPE says 1 or 0.
 *
 * @throws AnswerShapeError for anything beside that word
 * @example
 * ```ts
 * readVerdict('1', 'any') // => { violation: true, labels: [{ label: 'any', score: 1 }] }
 * readVerdict('0', 'any') // => { violation: false, labels: [] }
 * readVerdict('1, because', 'any') // => throws AnswerShapeError
 * ```
 */
export function readVerdict(text: string, label: string): PolicyVerdict {
  const word = text.trim().toLowerCase();
  if (YES.has(word)) return { violation: true, labels: [{ label, score: 1 }] };
  if (NO.has(word)) return { violation: false, labels: [] };
  throw new AnswerShapeError('the answer is not the one word that was asked for');
}
