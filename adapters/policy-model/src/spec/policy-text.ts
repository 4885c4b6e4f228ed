import { createHash } from 'node:crypto';
import { createValidator, explainErrors } from '@breakwater/contracts';
import { type Static, Type } from 'typebox';
import { PolicyModelError } from '../policy-model-error.ts';
import { readData } from './read-data.ts';

const closed = { additionalProperties: false } as const;
const Line = Type.String({ minLength: 1, maxLength: 4_000 });

const PolicyFile = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,63}$' }),
    version: Type.Union([Type.String({ minLength: 1, maxLength: 50 }), Type.Number()]),
    intro: Line,
    labels: Type.Array(
      Type.Object(
        {
          code: Type.String({
            pattern: '^[A-Z][0-9]{1,2}$',
            description: 'short, for the model to answer with',
          }),
          label: Type.String({
            pattern: '^[a-z][a-z0-9-]{0,63}$',
            description: 'as rules and people read it',
          }),
          text: Line,
        },
        closed,
      ),
      { minItems: 1, maxItems: 50 },
    ),
    exceptions: Line,
    decide: Line,
  },
  closed,
);

/** A policy in the words that a model is given. */
export interface PolicyText {
  readonly id: string;
  /** Version of the file and the beginning of the digest of its words: an answer under other words is another answer. */
  readonly version: string;
  readonly text: string;
  /** Label by the code that stands for it in the text. */
  readonly labels: Readonly<Record<string, string>>;
}

/**
 * Reads a file of a policy for models: an introduction, a text for each label, what is excepted, how to decide.
 *
 * @throws PolicyModelError `policy-model-policy-invalid` with the place as JSON Pointer
 * @example
 * ```ts
 * const file = 'id: p\nversion: 1\nintro: I\nexceptions: E\ndecide: D\nlabels: [{ code: T1, label: praise, text: Praise. }]'
 * parsePolicy(file).labels // => { T1: 'praise' }
 * parsePolicy('id: p') // => throws policy-model-policy-invalid
 * ```
 */
export function parsePolicy(text: string, file = 'the policy'): PolicyText {
  const invalid = (message: string, cause?: unknown, pointer = '') =>
    new PolicyModelError('policy-model-policy-invalid', `${file}: ${pointer || '/'} ${message}.`, {
      pointer,
      cause,
    });
  const value = readData(text, invalid);
  if (!validator.Check(value)) {
    const { pointer, message } = explainErrors(validator.Errors(value), 'a policy');
    throw invalid(message, undefined, pointer);
  }
  const words = wordsOf(value);
  const digest = createHash('sha256').update(words).digest('hex').slice(0, 8);
  return {
    id: value.id,
    version: `${value.version}+${digest}`,
    text: words,
    labels: Object.fromEntries(value.labels.map(({ code, label }) => [code, label])),
  };
}

const validator = createValidator(PolicyFile);

function wordsOf({ intro, labels, exceptions, decide }: Static<typeof PolicyFile>): string {
  const lines = labels.map(({ code, label, text }) => `${code} ${label}: ${text.trim()}`);
  return [intro.trim(), lines.join('\n'), `T0 none: ${exceptions.trim()}`, decide.trim()].join('\n\n');
}
