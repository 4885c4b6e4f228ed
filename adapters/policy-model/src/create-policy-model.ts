import { type Clock, codeOf } from '@breakwater/kernel';
import { AnswerShapeError, type PolicyReading } from './answer/policy-reading.ts';
import { readAnswer } from './answer/read-answer.ts';
import { createAnswerCache, questionKey } from './answer-cache.ts';
import { buildRequest } from './ask/build-request.ts';
import type { PolicyQuestion, PreparedQuestion } from './ask/policy-question.ts';
import { CallFailedError, postJson } from './ask/post-json.ts';
import { prepareQuestion } from './ask/prepare-question.ts';
import { createBreaker } from './limit/breaker.ts';
import { type BudgetLimits, createBudget } from './limit/budget.ts';
import { createSlots } from './limit/slots.ts';
import { PolicyModelError } from './policy-model-error.ts';
import type { PolicyModelUse } from './policy-model-use.ts';
import { checkEndpoint } from './spec/check-endpoint.ts';
import type { PolicyModelSpec } from './spec/model-spec.ts';
import type { PolicyText } from './spec/policy-text.ts';

export interface PolicyModelOptions {
  readonly spec: PolicyModelSpec;
  readonly policy: PolicyText;
  readonly clock: Clock;
  readonly budget: BudgetLimits;
  /** In place of the address in the specification. */
  readonly endpoint?: string | undefined;
  readonly key?: string | undefined;
  /** Milliseconds for one call; 5,000 when left out. */
  readonly timeoutMs?: number;
  /** Calls at once; 4 when left out. */
  readonly parallel?: number;
  /** Failures in a row that open the breaker, and for how long; 5 and half a minute when left out. */
  readonly breaker?: { readonly failures: number; readonly openMs: number };
  /** UTF-16 units of a text that are sent; 4,000 when left out. */
  readonly mostCharacters?: number;
  /** Answers that are kept; 10,000 when left out. */
  readonly mostCached?: number;
  /** What asks: the `fetch` of `outgoing`, so that nothing is asked beside its policy. */
  readonly fetch: typeof fetch;
}

export interface PolicyModel {
  /** `name@version`. */
  readonly name: string;
  readonly spec: PolicyModelSpec;
  readonly policy: PolicyText;
  /** Host of the endpoint; undefined where there is none. */
  readonly host: string | undefined;
  /** A reading of a text; unknown with the reason whatever goes wrong. Never throws. */
  classify(question: PolicyQuestion, options?: { readonly signal?: AbortSignal }): Promise<PolicyReading>;
  /** The text as it would be sent. */
  preview(text: string): string;
  use(): PolicyModelUse;
}

const MOST_BYTES = 256 * 1024;
const MOST_WAITING = 2_000;
const NO_ENDPOINT = 'no endpoint is configured for the policy model';
const GIVEN_UP = 'the time for the policy model ran out';

/** A question under way, and how many still want its answer. */
interface Asked {
  wanted: number;
  readonly reading: Promise<PolicyReading>;
}

/**
 * A policy model behind HTTP, asked within limits: a budget, a time limit, so many calls at once, a breaker; each text
 * once. Nothing is tried again: the next reader of the text is a person.
 *
 * @throws PolicyModelError `policy-model-spec-invalid` where the endpoint is no address, `policy-model-limit-invalid`
 * @example
 * ```ts
 * const spec = parseSpec('{"name":"m","version":1,"model":{"id":"m","runtime":"endpoint"},"wire":"label"}')
 * const policy = { id: 'p', version: '1', text: 'P', labels: {} }
 * const fetch = async () => Response.json({ label: true, confidence: 0.9 })
 * const options = { spec, policy, clock: { now: () => 0 }, budget: { perMinute: 1, perDay: 1 }, fetch }
 * const model = createPolicyModel({ ...options, endpoint: 'http://127.0.0.1:9/label' })
 * await model.classify({ text: 'a' }) // => { known: true, violation: true, labels: [{ label: 'any', score: 0.9 }], model: 'm@1' }
 * await model.classify({ text: 'b' }) // => { known: false, reason: 'the policy model was not asked: its budget for the day is spent' }
 * ```
 */
export function createPolicyModel(options: PolicyModelOptions): PolicyModel {
  const { spec, policy, clock, timeoutMs = 5_000, parallel = 4, mostCharacters = 4_000 } = options;
  const endpoint = options.endpoint ?? spec.endpoint;
  const fault = endpoint === undefined ? undefined : checkEndpoint(endpoint);
  if (fault !== undefined)
    throw new PolicyModelError('policy-model-spec-invalid', `The endpoint of the policy model: ${fault}.`);
  const name = `${spec.name}@${spec.version}`;
  const under = [name, spec.modelId, policy.id, policy.version].join(' ');
  const budget = createBudget(options.budget, clock);
  const breaker = createBreaker(options.breaker ?? { failures: 5, openMs: 30_000 }, clock);
  const slots = createSlots(parallel);
  const cache = createAnswerCache(options.mostCached ?? 10_000, clock);
  const underWay = new Map<string, Asked>();
  const counts = { calls: 0, answered: 0, failed: 0, notAsked: 0, cacheHits: 0 };
  let lastAnswerAt: number | undefined;
  let lastFailure: PolicyModelUse['lastFailure'];

  function unknown(reason: string, count: 'failed' | 'notAsked'): PolicyReading {
    counts[count]++;
    lastFailure = { at: clock.now(), reason };
    return { known: false, reason };
  }
  const notAsked = (why: string) => unknown(`the policy model was not asked: ${why}`, 'notAsked');

  async function inTurn(
    key: string,
    question: PreparedQuestion,
    asked: Asked,
    to: string,
  ): Promise<PolicyReading> {
    if (slots.waiting >= MOST_WAITING) return notAsked('too many texts are waiting');
    const leave = await slots.enter();
    try {
      // Whoever gave up while it waited has not cost a call.
      if (asked.wanted === 0) return notAsked(GIVEN_UP);
      if (!breaker.enter()) return notAsked('its endpoint failed lately and is left alone for a while');
      const { taken, ...left } = budget.take();
      if (!taken) {
        breaker.withdrawn();
        return notAsked(`its budget for the ${'spent' in left ? left.spent : 'day'} is spent`);
      }
      return await call(key, question, to);
    } finally {
      leave();
    }
  }

  async function call(key: string, question: PreparedQuestion, to: string): Promise<PolicyReading> {
    counts.calls++;
    try {
      const { url, body } = buildRequest(spec, policy, question, to);
      const limits = { fetch: options.fetch, key: options.key, timeoutMs, mostBytes: MOST_BYTES };
      const answer = await postJson(url, body, limits);
      // It answered: what a text makes the model say is no reason to leave the endpoint alone, or one text could blind us.
      breaker.succeeded();
      const reading: PolicyReading = { known: true, ...readAnswer(spec, policy, answer), model: name };
      counts.answered++;
      lastAnswerAt = clock.now();
      cache.keep(key, reading);
      return reading;
    } catch (error) {
      if (error instanceof AnswerShapeError) {
        const malformed = unknown(`the policy model: ${error.message}`, 'failed');
        cache.keep(key, malformed);
        return malformed;
      }
      if (error instanceof CallFailedError && !error.ofEndpoint) breaker.withdrawn();
      else breaker.failed();
      return unknown(`the policy model: ${reasonOf(error)}`, 'failed');
    }
  }

  return {
    name,
    spec,
    policy,
    host: endpoint === undefined ? undefined : new URL(endpoint).host,
    async classify(question, { signal } = {}) {
      if (endpoint === undefined) return notAsked(NO_ENDPOINT);
      const prepared = prepareQuestion(question, mostCharacters);
      if (prepared.text.trim() === '') return notAsked('there is no text');
      const key = questionKey(under, prepared);
      const known = cache.get(key);
      if (known) {
        counts.cacheHits++;
        return known;
      }
      let asked = underWay.get(key);
      if (asked) counts.cacheHits++;
      else {
        asked = begin(key, prepared, endpoint);
        underWay.set(key, asked);
      }
      return wait(asked, signal);
    },
    preview: (text) => prepareQuestion({ text }, mostCharacters).text,
    use: () => ({
      budget: budget.use(),
      breaker: breaker.state(),
      ...counts,
      inFlight: slots.inUse,
      waiting: slots.waiting,
      ...(lastAnswerAt !== undefined && { lastAnswerAt }),
      ...(lastFailure !== undefined && { lastFailure }),
    }),
  };

  function begin(key: string, question: PreparedQuestion, to: string): Asked {
    let resolve: (reading: PolicyReading) => void = () => undefined;
    const asked: Asked = {
      wanted: 0,
      reading: new Promise((done) => {
        resolve = done;
      }),
    };
    void inTurn(key, question, asked, to)
      .catch((error: unknown) => unknown(`the policy model: ${reasonOf(error)}`, 'failed'))
      .then((reading) => {
        underWay.delete(key);
        resolve(reading);
      });
    return asked;
  }
}

/** A message that we did not write could hold a part of a text. */
function reasonOf(error: unknown): string {
  return error instanceof CallFailedError ? error.message : `it failed: ${codeOf(error)}`;
}

/** Waits for an answer for as long as the asker does; the call itself goes on, and its answer is kept for the next. */
async function wait(asked: Asked, signal: AbortSignal | undefined): Promise<PolicyReading> {
  asked.wanted++;
  if (signal === undefined) return asked.reading;
  let giveUp: () => void = () => undefined;
  const given = new Promise<PolicyReading>((resolve) => {
    giveUp = () => {
      asked.wanted--;
      resolve({ known: false, reason: GIVEN_UP });
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([asked.reading, given]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}
