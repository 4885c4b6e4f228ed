import type { PolicyModelSpec } from '../spec/model-spec.ts';
import type { PolicyText } from '../spec/policy-text.ts';
import { defuseMarkup } from './defuse-markup.ts';
import type { PreparedQuestion } from './policy-question.ts';
import { quoteContent } from './quote-content.ts';

/** A request to a model. */
export interface ModelRequest {
  readonly url: string;
  readonly body: object;
}

/**
 * The request that asks a model, in the form of its wire.
 *
 * @example
 * ```ts
 * const spec = parseSpec('{"name":"m","version":1,"model":{"id":"m","runtime":"endpoint"},"wire":"label"}')
 * const policy = { id: 'p', version: '1', text: 'P', labels: {} }
 * buildRequest(spec, policy, { text: 'hello', entities: [] }, 'http://127.0.0.1:9/x').body // => { text: 'hello' }
 * ```
 */
export function buildRequest(
  spec: PolicyModelSpec,
  policy: PolicyText,
  question: PreparedQuestion,
  endpoint: string,
): ModelRequest {
  const { text } = question;
  switch (spec.wire) {
    case 'chat':
      return { url: below(endpoint, 'chat/completions'), body: chatBody(spec, policy, question) };
    case 'moderations':
      return { url: below(endpoint, 'moderations'), body: { model: spec.modelId, input: text } };
    case 'hf-inference':
      return { url: endpoint, body: { inputs: text } };
    case 'label':
      return { url: endpoint, body: { text } };
    case 'classify':
      return {
        url: below(endpoint, 'classify'),
        body: {
          model: spec.modelId,
          input: { text },
          ...(spec.takesPolicy && { policy: withContext(policy.text, question.entities) }),
        },
      };
    default: {
      const never: never = spec.wire;
      return never;
    }
  }
}

function chatBody(spec: PolicyModelSpec, policy: PolicyText, { text, entities }: PreparedQuestion): object {
  const { system, user } = spec.prompt;
  // A file of somebody else has no place for what the banks found: there it follows the policy.
  const hasPlace = `${system ?? ''}${user}`.includes('{{context}}');
  const values: Readonly<Record<string, string>> = {
    policy: hasPlace ? policy.text : withContext(policy.text, entities),
    context: contextLine(entities),
    // A model that is trained to judge the whole message gets nothing but the text; all others get it quoted.
    content: user.trim() === '{{content}}' && !spec.takesPolicy ? defuseMarkup(text) : quoteContent(text),
  };
  const messages = [
    ...(system === undefined ? [] : [{ role: 'system', content: fill(system, values) }]),
    { role: 'user', content: fill(user, values) },
  ];
  return {
    model: spec.modelId,
    messages,
    temperature: 0,
    max_tokens: spec.maxTokens,
    stream: false,
    ...(spec.parser.type === 'logprob_yesno' && { logprobs: true, top_logprobs: spec.topLogprobs }),
  };
}

/** In one pass: what stands in a value is never taken for a place to fill. */
function fill(template: string, values: Readonly<Record<string, string>>): string {
  return template
    .replace(/\{\{(policy|context|content)\}\}/g, (_, name: string) => values[name] ?? '')
    .trim();
}

function contextLine(entities: readonly string[]): string {
  if (entities.length === 0) return '';
  return `Context: lists of this platform know these names in the text: ${entities.join('; ')}. That a name occurs is no violation.`;
}

function withContext(policy: string, entities: readonly string[]): string {
  return entities.length === 0 ? policy : `${policy}\n\n${contextLine(entities)}`;
}

/** `…/v1/NAME` for an address that ends in the host, in `/v1`, or in all of it. */
function below(endpoint: string, name: string): string {
  const url = new URL(endpoint);
  const path = url.pathname.replace(/\/+$/, '');
  if (!path.endsWith(`/${name}`))
    url.pathname = /\/v\d+$/.test(path) ? `${path}/${name}` : `${path}/v1/${name}`;
  return url.href;
}
