/** What a stub answers: a status and a body. */
export interface Said {
  readonly status?: number;
  /** An object is sent as JSON, a string as it is. */
  readonly body: object | string;
  /** Milliseconds until it answers. */
  readonly afterMs?: number;
}

/** A chat completion that says this. */
export function saysChat(content: string): Said {
  return {
    body: {
      id: 'c',
      object: 'chat.completion',
      choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
    },
  };
}

/** A chat completion whose first token had these log-probabilities. */
export function saysLogprobs(tokens: Readonly<Record<string, number>>): Said {
  const [first = ''] = Object.keys(tokens);
  const top = Object.entries(tokens).map(([token, logprob]) => ({ token, logprob, bytes: null }));
  return {
    body: {
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: first },
          logprobs: { content: [{ token: first, logprob: tokens[first], top_logprobs: top }] },
        },
      ],
    },
  };
}
