import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  aModel,
  type ModelServer,
  type Said,
  saysChat,
  saysLogprobs,
  startModelServer,
} from './testing/index.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(() => ({ status: 500, body: '' }));
});
afterAll(() => server.close());

const json = (answer: object) => saysChat(JSON.stringify(answer));
const moderation = (violence: number) => ({
  body: {
    id: 'm',
    model: 'omni',
    results: [
      {
        flagged: violence > 0.5,
        categories: { violence: violence > 0.5, sexual: true },
        category_scores: { violence, sexual: 0.99 },
      },
    ],
  },
});
const results = (score: number) => ({ body: { model: 'm@1', results: [{ label: 'recruitment', score }] } });

/** Specification, path below the address, what it says, what is read. */
const RIGHT: readonly [string, string, Said, object][] = [
  [
    'gpt-oss-safeguard',
    '/v1/chat/completions',
    json({
      violation: true,
      policy_category: 'T6',
      rule_ids: ['T6'],
      confidence: 'high',
      rationale: 'It invites.',
    }),
    { violation: true, labels: [{ label: 'recruitment', score: 0.95 }], rationale: 'It invites.' },
  ],
  [
    'gpt-oss-safeguard',
    '/v1/chat/completions',
    json({ violation: false, policy_category: 'T0', rule_ids: [], confidence: 'low' }),
    { violation: false, labels: [] },
  ],
  ['cope', '/v1/chat/completions', saysChat('1'), { violation: true, labels: [{ label: 'any', score: 1 }] }],
  ['cope', '/v1/chat/completions', saysChat(' 0\n'), { violation: false, labels: [] }],
  [
    'yes-no',
    '/v1/chat/completions',
    saysLogprobs({ Yes: Math.log(0.6), No: Math.log(0.2), Maybe: Math.log(0.2) }),
    { violation: true, labels: [{ label: 'any', score: expect.closeTo(0.75) as number }] },
  ],
  [
    'qwen3guard',
    '/v1/chat/completions',
    saysChat('Safety: Unsafe\nCategories: Violent, PII'),
    { violation: true, labels: [{ label: 'incitement', score: 0.9 }] },
  ],
  [
    'qwen3guard',
    '/v1/chat/completions',
    saysChat('Safety: Controversial\nCategories: Violent'),
    { violation: false, labels: [{ label: 'incitement', score: 0.4 }] },
  ],
  [
    'qwen3guard',
    '/v1/chat/completions',
    saysChat('Safety: Safe\nCategories: None'),
    { violation: false, labels: [] },
  ],
  [
    'llama-guard',
    '/v1/chat/completions',
    saysChat('\n\nunsafe\nS1,S6'),
    { violation: true, labels: [{ label: 'incitement', score: 1 }] },
  ],
  ['llama-guard', '/v1/chat/completions', saysChat('safe'), { violation: false, labels: [] }],
  [
    'moderations',
    '/v1/moderations',
    moderation(0.9),
    { violation: true, labels: [{ label: 'incitement', score: 0.9 }] },
  ],
  [
    'moderations',
    '/v1/moderations',
    moderation(0.1),
    { violation: false, labels: [{ label: 'incitement', score: 0.1 }] },
  ],
  [
    'label-service',
    '/label',
    { body: { label: 1, confidence: 0.8 } },
    { violation: true, labels: [{ label: 'any', score: 0.8 }] },
  ],
  [
    'classify-service',
    '/v1/classify',
    results(0.7),
    { violation: true, labels: [{ label: 'recruitment', score: 0.7 }] },
  ],
];

describe('a model answers', () => {
  it.each(RIGHT)('%s at %s', async (spec, path, said, read) => {
    server.answer(() => said);
    const base = spec === 'label-service' ? `${server.url}/label` : `${server.url}/v1`;
    const model = aModel(spec, base, { key: 'k-1' });
    const reading = await model.classify({ text: 'join us', entities: ['ISIL'] });
    expect(reading).toEqual({ known: true, model: model.name, ...read });
    const last = server.seen.at(-1);
    expect(last?.path).toBe(path);
    expect(last?.headers.authorization).toBe('Bearer k-1');
    expect(JSON.stringify(last?.body)).toContain('join us');
    expect(model.use()).toMatchObject({ calls: 1, answered: 1, failed: 0 });
  });

  it('with what our banks found given as context, where the model takes a policy', async () => {
    server.answer(() => saysChat('0'));
    await aModel('cope', server.url).classify({ text: 'dawla', entities: ['ISIL\n(Daesh)', 'ISIL (Daesh)'] });
    const [asked] = server.seen.at(-1)?.body.messages ?? [];
    expect(asked?.content).toContain('know these names in the text: ISIL (Daesh). ');
    expect(asked?.content).toContain('T6 recruitment:');
    expect(server.seen.at(-1)?.body).toMatchObject({ temperature: 0, max_tokens: 1, stream: false });
  });
});

/** Answers in the shape of another protocol, of none, or with more than was asked for. */
const MALFORMED: readonly [string, Said][] = [
  ['gpt-oss-safeguard', saysChat('I think this is fine.')],
  ['gpt-oss-safeguard', saysChat('{"violation": "perhaps"}')],
  ['gpt-oss-safeguard', json({ violation: true, policy_category: 'T9' })],
  ['gpt-oss-safeguard', json({ violation: true })],
  ['gpt-oss-safeguard', saysChat('{"violation":false} {"violation":true}')],
  ['gpt-oss-safeguard', { body: { choices: [] } }],
  ['gpt-oss-safeguard', { body: { choices: [{ message: { content: null } }] } }],
  ['cope', saysChat('01')],
  ['cope', saysChat('1 because the text says so')],
  ['yes-no', saysChat('yes')],
  ['yes-no', saysLogprobs({ Sure: -0.1 })],
  ['qwen3guard', saysChat('Safety: Fine\nCategories: None')],
  ['qwen3guard', saysChat('Safety: Safe')],
  ['llama-guard', saysChat('safe\nS1')],
  ['llama-guard', saysChat('unsafe')],
  ['moderations', { body: { results: [] } }],
  ['moderations', { body: { results: [{ flagged: true, categories: { sexual: true } }] } }],
  ['label-service', { body: { label: true, confidence: 7 } }],
  ['label-service', { body: [] }],
  ['classify-service', { body: { results: [{ label: 'x' }] } }],
  ['classify-service', { body: 'null' }],
];

it.each(MALFORMED)('%s: an answer of another shape is unknown, %#', async (spec, said) => {
  server.answer(() => said);
  const model = aModel(spec, server.url);
  const reading = await model.classify({ text: 'some text' });
  expect(reading).toEqual({ known: false, reason: expect.stringMatching(/^the policy model: /) as string });
  expect(model.use()).toMatchObject({ calls: 1, answered: 0, failed: 1, breaker: { state: 'closed' } });
  // The same text is not sent again for a while.
  await model.classify({ text: 'some text' });
  expect(model.use()).toMatchObject({ calls: 1, cacheHits: 1 });
});
