import { createTestClock } from '@breakwater/kernel/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aModel, type ModelServer, saysChat, startModelServer } from './testing/index.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await startModelServer(() => saysChat('0'));
});
beforeEach(() => server.answer(() => saysChat('0')));
afterAll(() => server.close());

const texts = (count: number) => Array.from({ length: count }, (_, index) => ({ text: `text ${index}` }));
const unknownFor = (reason: RegExp) => ({ known: false, reason: expect.stringMatching(reason) as string });

describe('a budget', () => {
  it('is never exceeded by 64 calls at once, in a minute or a day', async () => {
    const clock = createTestClock();
    const model = aModel('cope', server.url, { clock, budget: { perMinute: 10, perDay: 15 }, parallel: 64 });
    server.answer(() => ({ ...saysChat('0'), afterMs: 20 }));
    const before = server.seen.length;
    const readings = await Promise.all(texts(64).map((one) => model.classify(one)));
    expect(server.seen.length - before).toBe(10);
    expect(readings.filter(({ known }) => known)).toHaveLength(10);
    expect(readings.filter(({ known }) => !known)[0]).toEqual(unknownFor(/budget for the minute is spent/));
    clock.advance(59_999);
    expect(await model.classify({ text: 'later' })).toEqual(unknownFor(/minute/));
    clock.advance(1);
    await Promise.all(
      texts(200)
        .slice(100, 164)
        .map((one) => model.classify(one)),
    );
    expect(server.seen.length - before).toBe(15);
    clock.advance(60_000);
    expect(await model.classify({ text: 'later' })).toEqual(unknownFor(/budget for the day is spent/));
    expect(model.use().budget).toEqual({ minute: { used: 0, limit: 10 }, day: { used: 15, limit: 15 } });
    clock.advance(24 * 3_600_000);
    expect(await model.classify({ text: 'later' })).toMatchObject({ known: true });
  });

  it('is spent by calls that fail, too', async () => {
    server.answer(() => ({ status: 500, body: '' }));
    const model = aModel('cope', server.url, { budget: { perMinute: 2, perDay: 2 } });
    for (const one of texts(3)) await model.classify(one);
    expect(model.use()).toMatchObject({ calls: 2, failed: 2, notAsked: 1 });
  });
});

describe('each text', () => {
  it('is asked once, however many ask at once or later', async () => {
    server.answer(() => ({ ...saysChat('1'), afterMs: 30 }));
    const model = aModel('cope', server.url);
    const before = server.seen.length;
    const same = Array.from({ length: 64 }, (_, index) => ({ text: `same  text${' '.repeat(index % 3)}` }));
    const readings = await Promise.all(same.map((one) => model.classify(one)));
    expect(new Set(readings.map((one) => JSON.stringify(one))).size).toBe(1);
    await model.classify({ text: 'same text' });
    expect(server.seen.length - before).toBe(1);
    expect(model.use()).toMatchObject({ calls: 1, answered: 1, cacheHits: 64 });
  });

  it('is asked again when what is given with it differs, or the latest have pushed it out', async () => {
    const model = aModel('cope', server.url, { mostCached: 2 });
    await model.classify({ text: 'a' });
    await model.classify({ text: 'a', entities: ['ISIL'] });
    await model.classify({ text: 'b' });
    await model.classify({ text: 'a' });
    expect(model.use()).toMatchObject({ calls: 4, cacheHits: 0 });
  });
});

describe('an endpoint', () => {
  it('that is slow is not waited for', async () => {
    server.answer(() => ({ ...saysChat('1'), afterMs: 5_000 }));
    const model = aModel('cope', server.url, { timeoutMs: 50 });
    expect(await model.classify({ text: 'a' })).toEqual(unknownFor(/did not answer within 50 ms/));
  });

  it('that sends its answer bit by bit, without end, is not waited for either', async () => {
    const endless = async () =>
      new Response(
        new ReadableStream({
          pull: (controller) => controller.enqueue(new Uint8Array(64 * 1024).fill(32)),
        }),
      );
    const model = aModel('cope', server.url, { fetch: endless });
    expect(await model.classify({ text: 'a' })).toEqual(unknownFor(/more than 262144 bytes/));
  });

  it.each([
    [{ status: 500, body: 'secret text' }, /it answered 500$/],
    [{ status: 429, body: {} }, /it answered 429$/],
    [{ status: 302, body: {} }, /it answered 302$/],
    [{ body: '<html>' }, /its answer is no JSON$/],
  ])('that fails is unknown, and the reason holds nothing of its answer: %j', async (said, reason) => {
    server.answer(() => said);
    const before = server.seen.length;
    expect(await aModel('cope', server.url).classify({ text: 'a' })).toEqual(unknownFor(reason));
    expect(server.seen.length - before).toBe(1);
  });

  it('that is not there is unknown, and so is one that nobody has named', async () => {
    const model = aModel('cope', 'http://127.0.0.1:1');
    expect(await model.classify({ text: 'a' })).toEqual(unknownFor(/could not be reached/));
    const { endpoint: _, ...spec } = model.spec;
    const nowhere = aModel('cope', '', { spec: { ...spec, endpoint: undefined }, endpoint: undefined });
    expect(await nowhere.classify({ text: 'a' })).toEqual(unknownFor(/no endpoint is configured/));
  });

  it('gets so many calls at once and no more', async () => {
    const quiet = await startModelServer(() => ({ ...saysChat('0'), afterMs: 10 }));
    const model = aModel('cope', quiet.url, { parallel: 3 });
    const readings = await Promise.all(texts(20).map((one) => model.classify(one)));
    expect(readings.every(({ known }) => known)).toBe(true);
    expect(quiet.load.most).toBe(3);
    await quiet.close();
  });
});

describe('a breaker', () => {
  it('opens after failures in a row, lets one through after a while, and closes when that succeeds', async () => {
    const clock = createTestClock();
    const model = aModel('cope', server.url, { clock, breaker: { failures: 3, openMs: 1_000 }, parallel: 1 });
    server.answer(() => ({ status: 503, body: '' }));
    for (const one of texts(5)) await model.classify(one);
    expect(model.use()).toMatchObject({
      calls: 3,
      notAsked: 2,
      breaker: { state: 'open', openUntil: clock.now() + 1_000 },
    });
    clock.advance(1_000);
    expect(model.use().breaker.state).toBe('half-open');
    await Promise.all(texts(9).map((one) => model.classify(one)));
    expect(model.use()).toMatchObject({ calls: 4, breaker: { state: 'open' } });
    clock.advance(1_000);
    server.answer(() => saysChat('0'));
    expect(await model.classify({ text: 'again' })).toMatchObject({ known: true });
    expect(model.use().breaker).toEqual({ state: 'closed', failures: 0 });
  });

  it('does not open for what texts make a model say, or for requests refused for what they hold', async () => {
    const model = aModel('cope', server.url, { breaker: { failures: 2, openMs: 1_000 } });
    server.answer(() => saysChat('as you wish'));
    for (const one of texts(4)) await model.classify(one);
    server.answer(() => ({ status: 400, body: { error: 'too long' } }));
    for (const one of texts(8)) await model.classify(one);
    expect(model.use()).toMatchObject({ calls: 8, breaker: { state: 'closed', failures: 0 } });
  });
});

describe('whoever gives up', () => {
  it('gets unknown at once; what is under way is kept for the next, what waits costs nothing', async () => {
    server.answer(() => ({ ...saysChat('1'), afterMs: 60 }));
    const model = aModel('cope', server.url, { parallel: 1 });
    const signal = AbortSignal.timeout(15);
    const readings = await Promise.all(texts(8).map((one) => model.classify(one, { signal })));
    expect(readings).toEqual(readings.map(() => unknownFor(/time for the policy model ran out/)));
    await expect.poll(() => model.use().inFlight).toBe(0);
    expect(model.use()).toMatchObject({ calls: 1, answered: 1, waiting: 0 });
    expect(await model.classify({ text: 'text 0' })).toMatchObject({ known: true, violation: true });
    expect(model.use().calls).toBe(1);
  });

  it('does not take the answer from others who wait for the same', async () => {
    server.answer(() => ({ ...saysChat('1'), afterMs: 40 }));
    const model = aModel('cope', server.url, { parallel: 1 });
    const first = model.classify({ text: 'a' });
    const impatient = model.classify({ text: 'b' }, { signal: AbortSignal.timeout(5) });
    const patient = model.classify({ text: 'b' });
    expect(await impatient).toMatchObject({ known: false });
    expect(await patient).toMatchObject({ known: true });
    await first;
  });
});
