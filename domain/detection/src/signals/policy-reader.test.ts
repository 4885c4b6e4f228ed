import { contentOf, type EventRecord } from '@breakwater/contracts';
import type { SignalValue } from '@breakwater/contracts/detection';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { openTestStorage } from '@breakwater/storage/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDetection } from '../detection.ts';
import { detectionMigrations } from '../migrations.ts';
import type { PolicyReader, PolicyReaderQuestion } from '../policy-reader.ts';
import { type SignalDefinition, unknown } from '../signal-definition.ts';
import { aTermBank } from '../testing/index.ts';
import { perRecord } from './per-record.ts';

let storage: Storage;
beforeAll(async () => {
  storage = await openTestStorage(detectionMigrations);
  const detection = createDetection({ storage, clock: createTestClock() });
  await detection.start();
  await detection.banks.put(aTermBank(), { by: 'test' });
});
afterAll(() => storage.close());

/** A text model for the test: the text begins with what it says. */
const textModel: SignalDefinition = {
  descriptor: {
    id: 'text.model',
    title: 'test',
    cost: 'moderate',
    reads: ['content.created'],
    type: { object: 'TextModel', fields: { band: 'string' } },
  },
  evaluate: perRecord((record) => {
    const [band = ''] = contentOf(record)?.text?.split(':') ?? [];
    if (band === 'none') return unknown('no model for the language');
    if (band === 'short') return unknown('there is too little text');
    const mode = band === 'shadow' ? 'shadow' : 'live';
    return { known: true, value: { band, labels: [{ mode }] }, evidence: [] };
  }),
};

interface Asked {
  readonly questions: PolicyReaderQuestion[];
  readonly values: readonly SignalValue[];
}

const ANSWER = {
  known: true,
  violation: true,
  labels: [{ label: 'recruitment', score: 0.9 }],
  model: 'm@1',
} as const;

async function run(
  texts: readonly string[],
  {
    reader = {},
    signals = [textModel],
    rehearse = false,
  }: {
    readonly reader?: Partial<PolicyReader> | null;
    readonly signals?: readonly SignalDefinition[];
    readonly rehearse?: boolean;
  } = {},
): Promise<Asked> {
  const questions: PolicyReaderQuestion[] = [];
  const policyReader: PolicyReader | undefined =
    reader === null
      ? undefined
      : {
          read: async (question) => {
            questions.push(question);
            return ANSWER;
          },
          batchMs: 1_000,
          ...reader,
        };
  const detection = createDetection({ storage, clock: createTestClock(), signals, policyReader });
  await detection.start();
  const records: EventRecord[] = texts.map((text) => aRecord(aPost(text)));
  const needs = { signals: ['policy.reader'], counters: [] };
  const sets = rehearse
    ? await detection.rehearse().evaluate(records, needs)
    : (await storage.transaction((trx) => detection.evaluate(records, needs, trx))).signals;
  return { questions, values: sets.map((set) => set['policy.reader'] ?? unknown('missing')) };
}

const notAsked = {
  known: true,
  value: { asked: false, violation: false, labels: [], model: '' },
  evidence: [],
};

describe('policy.reader', () => {
  it('asks about what our model finds possible, with what the banks found, and gives the answer with its model', async () => {
    const { questions, values } = await run(['possible: the Grey Herons call', 'likely: x', 'nothing: y']);
    expect(questions).toEqual([{ text: 'possible: the Grey Herons call', entities: ['The Grey Herons'] }]);
    expect(values).toEqual([
      {
        known: true,
        value: { asked: true, violation: true, labels: [{ label: 'recruitment', score: 0.9 }], model: 'm@1' },
        evidence: [
          {
            kind: 'value',
            field: '/content/text',
            entry: 'recruitment',
            label: 'recruitment',
            model: 'm@1',
            value: 0.9,
          },
        ],
      },
      notAsked,
      notAsked,
    ]);
  });

  it('asks for want of a model only where the banks found something', async () => {
    const { questions, values } = await run(['none: Grey Herons', 'none: nothing', 'short: Grey Herons', '']);
    expect(questions.map(({ text }) => text)).toEqual(['none: Grey Herons']);
    expect(values.slice(1)).toEqual([notAsked, notAsked, notAsked]);
  });

  it('asks as for want of a model where those of the language are in shadow', async () => {
    const { questions } = await run(['shadow: Grey Herons', 'shadow: nothing', 'none-found: Grey Herons']);
    expect(questions.map(({ text }) => text)).toEqual(['shadow: Grey Herons']);
  });

  it('takes a text model that is not there for none', async () => {
    const { questions } = await run(['the Grey Herons', 'possible: nothing'], { signals: [] });
    expect(questions.map(({ text }) => text)).toEqual(['the Grey Herons']);
  });

  it('is unknown with the reason where there is no model, none answers, or it throws', async () => {
    expect((await run(['possible: x'], { reader: null })).values).toEqual([
      unknown('no policy model is configured'),
    ]);
    const failing = { read: async () => ({ known: false, reason: 'it answered 500' }) as const };
    expect((await run(['possible: x'], { reader: failing })).values).toEqual([unknown('it answered 500')]);
    const throwing = {
      read: async () => {
        throw new Error('possible: x');
      },
    };
    expect((await run(['possible: x'], { reader: throwing })).values).toEqual([
      unknown('the policy model failed'),
    ]);
  });

  it('keeps what was answered when the time of the batch is over', async () => {
    const read: PolicyReader['read'] = ({ text }, { signal }) =>
      text.endsWith('slow')
        ? new Promise((resolve) => {
            signal.addEventListener('abort', () => resolve({ known: false, reason: 'time ran out' }));
          })
        : Promise.resolve(ANSWER);
    const { values } = await run(['possible: fast', 'possible: slow'], { reader: { read, batchMs: 120 } });
    expect(values[0]).toMatchObject({ known: true, value: { asked: true } });
    expect(values[1]).toEqual(unknown('time ran out'));
  });

  it('does not wait for a reader that ignores the end of its time', async () => {
    const read = () => new Promise<never>(() => undefined);
    const started = performance.now();
    const { values } = await run(['possible: x'], { reader: { read, batchMs: 100 } });
    expect(values).toEqual([unknown('policy.reader failed: it took longer than 100 ms')]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('is not shown past events', async () => {
    const { questions, values } = await run(['possible: x', 'likely: x'], { rehearse: true });
    expect(questions).toEqual([]);
    expect(values).toEqual([unknown('past events are not shown to the policy model'), notAsked]);
  });
});

describe('signals that read others', () => {
  const reading = (id: string, from: readonly string[], read = from): SignalDefinition => ({
    descriptor: { id, title: id, cost: 'free', reads: ['content.created'], type: 'string' },
    from,
    evaluate: perRecord((record, context) => ({
      known: true,
      value: read
        .map((one) => context.valueOf(one, record))
        .map((one) => (one.known ? one.value : one.reason)),
      evidence: [],
    })),
  });

  it('get the values of those that they name, and of no other', async () => {
    const signals = [reading('b', ['a', 'gone'], ['a', 'gone', 'text.terms']), reading('a', [])];
    const detection = createDetection({ storage, clock: createTestClock(), signals });
    await detection.start();
    const evaluated = await storage.transaction((trx) =>
      detection.evaluate([aRecord(aPost('x'))], { signals: ['b'], counters: [] }, trx),
    );
    expect(evaluated.signals[0]?.b).toMatchObject({
      value: [[], 'no signal is called gone', 'b does not say that it reads text.terms'],
    });
  });

  it('are refused in a circle when detection is made', () => {
    const signals = [reading('a', ['b']), reading('b', ['a'])];
    expect(() => createDetection({ storage, clock: createTestClock(), signals })).toThrow(
      expect.objectContaining({ code: 'signal-cycle' }),
    );
  });
});
