import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false } as const;
const Words = Type.String({ minLength: 1, maxLength: 200 });
const Template = Type.String({ maxLength: 20_000 });

/** How a request and its answer look on the wire. */
export const WIRES = ['chat', 'moderations', 'hf-inference', 'label', 'classify'] as const;
export type Wire = (typeof WIRES)[number];

/** How an answer is read. The first four are those of other readers of such files. */
export const PARSERS = [
  'json',
  'verdict',
  'logprob_yesno',
  'classifier',
  'qwen3guard',
  'llama-guard',
  'moderations',
  'label',
  'classify',
] as const;
export type ParserType = (typeof PARSERS)[number];

/**
 * A policy model as a file: what is asked where, with which words, and how its answer is read. The fields up to
 * `languages_validated` are those of the interface prototype roostorg/pigeon (mid-2026), whose files can be read; `wire`,
 * `categories`, `threshold` and `request` are ours and may be left out.
 */
export const ModelSpec = Type.Object(
  {
    name: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$' }),
    version: Type.Union([Type.String({ minLength: 1, maxLength: 50 }), Type.Number()]),
    model: Type.Object(
      {
        id: Words,
        runtime: Type.Enum(['ollama', 'vllm', 'hf-inference', 'endpoint']),
        endpoint: Type.Optional(Type.String({ maxLength: 2_000 })),
      },
      closed,
    ),
    mode: Type.Optional(Type.Enum(['signal', 'completion'])),
    format: Type.Optional(Type.Enum(['chat', 'chat-harmony', 'classifier'])),
    policy_argument: Type.Optional(Type.Boolean()),
    input_types: Type.Optional(Type.Array(Type.Enum(['text', 'image', 'audio']))),
    prompt: Type.Optional(
      Type.Object({ system: Type.Optional(Template), user: Type.Optional(Template) }, closed),
    ),
    parser: Type.Optional(
      Type.Object(
        {
          type: Type.Optional(Type.Enum([...PARSERS])),
          response_path: Type.Optional(Type.String({ maxLength: 200 })),
        },
        closed,
      ),
    ),
    labels: Type.Optional(Type.Array(Words, { maxItems: 100 })),
    languages_validated: Type.Optional(Type.Array(Words, { maxItems: 200 })),
    wire: Type.Optional(Type.Enum([...WIRES])),
    categories: Type.Optional(
      Type.Record(Type.String(), Words, {
        description: 'label of the policy by the category that the model names; others do not count',
      }),
    ),
    threshold: Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1 })),
    request: Type.Optional(
      Type.Object(
        {
          max_tokens: Type.Optional(Type.Integer({ minimum: 1, maximum: 8_192 })),
          top_logprobs: Type.Optional(Type.Integer({ minimum: 2, maximum: 20 })),
        },
        closed,
      ),
    ),
  },
  closed,
);
type SpecFile = Static<typeof ModelSpec>;

/** A specification with its defaults filled in. */
export interface PolicyModelSpec {
  readonly name: string;
  readonly version: string;
  /** How the endpoint calls the model. */
  readonly modelId: string;
  /** Base address for chat and moderations, full address for the others; undefined where the operator still has to say it. */
  readonly endpoint: string | undefined;
  readonly wire: Wire;
  readonly parser: { readonly type: ParserType; readonly responsePath: string | undefined };
  readonly prompt: { readonly system: string | undefined; readonly user: string };
  readonly takesPolicy: boolean;
  readonly labels: readonly string[];
  readonly categories: Readonly<Record<string, string>>;
  /** Score from which it is a violation, where the model gives scores. */
  readonly threshold: number;
  readonly languages: readonly string[];
  readonly maxTokens: number;
  readonly topLogprobs: number;
}

const PARSER_OF: Readonly<Record<Wire, ParserType>> = {
  chat: 'verdict',
  moderations: 'moderations',
  'hf-inference': 'classifier',
  label: 'label',
  classify: 'classify',
};

/** Fills in what a file leaves out. */
export function withDefaults(file: SpecFile): PolicyModelSpec {
  const wire = file.wire ?? (file.format === 'classifier' ? 'hf-inference' : 'chat');
  return {
    name: file.name,
    version: String(file.version),
    modelId: file.model.id,
    endpoint: file.model.endpoint || undefined,
    wire,
    parser: { type: file.parser?.type ?? PARSER_OF[wire], responsePath: file.parser?.response_path },
    prompt: { system: file.prompt?.system || undefined, user: file.prompt?.user ?? '{{content}}' },
    takesPolicy: file.policy_argument ?? false,
    labels: file.labels ?? [],
    categories: file.categories ?? {},
    threshold: file.threshold ?? 0.5,
    languages: file.languages_validated ?? [],
    maxTokens: file.request?.max_tokens ?? 512,
    topLogprobs: file.request?.top_logprobs ?? 20,
  };
}
