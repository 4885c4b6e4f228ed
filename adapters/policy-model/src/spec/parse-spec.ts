import { createValidator, explainErrors } from '@breakwater/contracts';
import { PolicyModelError } from '../policy-model-error.ts';
import { checkEndpoint } from './check-endpoint.ts';
import { ModelSpec, type PolicyModelSpec, type Wire, withDefaults } from './model-spec.ts';
import { readData } from './read-data.ts';

const validator = createValidator(ModelSpec);

/** Parsers that read what a wire brings. */
const READS: Readonly<Record<Wire, readonly string[]>> = {
  chat: ['json', 'verdict', 'logprob_yesno', 'qwen3guard', 'llama-guard'],
  moderations: ['moderations'],
  'hf-inference': ['classifier', 'label'],
  label: ['label'],
  classify: ['classify'],
};

/**
 * Reads a specification file, YAML or JSON.
 *
 * @param file its name, for messages
 * @throws PolicyModelError `policy-model-spec-invalid` with the place as JSON Pointer
 * @example
 * ```ts
 * parseSpec('{"name":"guard","version":1,"model":{"id":"org/guard","runtime":"vllm"}}').wire // => 'chat'
 * parseSpec('{"name":"guard"}') // => throws policy-model-spec-invalid
 * ```
 */
export function parseSpec(text: string, file = 'the specification'): PolicyModelSpec {
  const invalid = (pointer: string, message: string, cause?: unknown) =>
    new PolicyModelError('policy-model-spec-invalid', `${file}: ${pointer || '/'} ${message}.`, {
      pointer,
      cause,
    });
  const value = readData(text, (message, cause) => invalid('', message, cause));
  if (!validator.Check(value)) {
    const { pointer, message } = explainErrors(validator.Errors(value), 'a specification');
    throw invalid(pointer, message);
  }
  const spec = withDefaults(value);
  const fault = spec.endpoint === undefined ? undefined : checkEndpoint(spec.endpoint);
  if (fault !== undefined) throw invalid('/model/endpoint', fault);
  if (value.mode === 'completion') throw invalid('/mode', 'completion gives no verdict: signal is expected');
  if (value.input_types && !value.input_types.includes('text'))
    throw invalid('/input_types', 'holds no text, and nothing but text is sent');
  if (!READS[spec.wire].includes(spec.parser.type))
    throw invalid('/parser/type', `${spec.parser.type} does not read what ${spec.wire} answers`);
  if (spec.wire === 'chat' && !spec.prompt.user.includes('{{content}}'))
    throw invalid('/prompt/user', 'holds no {{content}}');
  return spec;
}
