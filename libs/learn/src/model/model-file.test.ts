import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { sigmoid } from '../calibrate/fit-platt.ts';
import { FeatureReader } from '../features/feature-reader.ts';
import { DEFAULT_FEATURES } from '../features/feature-spec.ts';
import { madeExamples, madeRecipe } from '../testing/made-examples.ts';
import { trainTextModel } from '../train/train-text-model.ts';
import { decodeModel, encodeModel, MOST_MODEL_BYTES } from './model-file.ts';
import type { ModelHeader, TrainedModel } from './model-header.ts';
import { levelTable, quantize } from './quantize.ts';
import { readTextModel } from './text-model.ts';

const code = (name: string) => expect.objectContaining({ code: name });
const label = {
  label: 'threat',
  bias: 0,
  calibration: { slope: 1, shift: 0 },
  thresholds: { possible: 0.5, likely: 0.9, even: 0.5 },
};
const header: ModelHeader = {
  id: 'made',
  version: 1,
  languages: ['en'],
  leastWords: 2,
  card: {},
  features: { ...DEFAULT_FEATURES, bits: 10 },
  labels: [label],
};

/** A file with any header and body, and a digest that fits. */
function fileOf(json: unknown, body: Uint8Array = new Uint8Array(0), format = 1): Uint8Array {
  const text = Buffer.from(JSON.stringify(json));
  const front = Buffer.alloc(12);
  front.write('BWTM', 0, 'latin1');
  front.writeUInt32LE(format, 4);
  front.writeUInt32LE(text.length, 8);
  const whole = Buffer.concat([front, text, body]);
  return Buffer.concat([whole, createHash('sha256').update(whole).digest()]);
}

const reader = new FeatureReader(madeRecipe.features);
let trained: TrainedModel;
let bytes: Uint8Array;

beforeAll(async () => {
  trained = (await trainTextModel(madeExamples(240), madeRecipe)).model;
  bytes = encodeModel(trained);
});

describe('quantised weights', () => {
  it('keep sign and order, and are off by less than a hundredth of the largest', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { minLength: 1 }), (list) => {
        const { largest, levels } = quantize(Float64Array.from(list));
        const table = levelTable(largest);
        list.forEach((weight, at) => {
          const read = table[(levels[at] ?? 0) + 128] ?? 0;
          expect(Math.abs(read - weight)).toBeLessThanOrEqual(0.01 * largest + 1e-9);
          expect(read * weight).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});

describe('a model file', () => {
  it('gives scores as the weights did, off by less than 0.02 on average and in every probability', () => {
    const model = readTextModel(bytes);
    const [one] = trained.header.labels;
    const [weights = new Float64Array()] = trained.weights;
    const { slope = 1, shift = 0 } = one?.calibration ?? {};
    const offs = madeExamples(200, { seed: 9 }).map(({ text }) => {
      const exact = slope * scoreWith(text, weights, one?.bias ?? 0) + shift;
      const [read] = model.judge(text) ?? [];
      expect(Math.abs((read?.probability ?? 0) - sigmoid(exact))).toBeLessThan(0.02);
      return Math.abs((read?.score ?? 0) - exact);
    });
    expect(offs.reduce((sum, off) => sum + off, 0) / offs.length).toBeLessThan(0.02);
  });

  it('is the same for the same model, and keeps its header', () => {
    expect(encodeModel(trained)).toEqual(bytes);
    expect(decodeModel(bytes).header).toEqual(trained.header);
  });

  it('is refused when any one byte was changed', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const changed = Uint8Array.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ by;
        // The two formats that are known differ in one byte, of which the digest tells.
        const isKnown = at === 4 && changed[4] === 2;
        const version = at < 8 && !isKnown;
        const wanted =
          at < 4 ? 'model-unreadable' : version ? 'model-version-unknown' : 'model-digest-differs';
        expect(() => decodeModel(changed)).toThrow(code(wanted));
      }),
    );
  });

  it('is refused when cut or longer, or with another digest than was asked for', () => {
    expect(() => decodeModel(bytes.subarray(0, -1))).toThrow(code('model-digest-differs'));
    expect(() => decodeModel(Buffer.concat([bytes, Buffer.of(0)]))).toThrow(code('model-digest-differs'));
    expect(() => decodeModel(bytes, '0'.repeat(64))).toThrow(code('model-digest-differs'));
    expect(decodeModel(bytes, decodeModel(bytes).digest).digest).toMatch(/^[\da-f]{64}$/);
  });

  it('is refused when it is of another version, or none', () => {
    expect(() => decodeModel(fileOf(header, new Uint8Array(0), 3))).toThrow(code('model-version-unknown'));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(() => decodeModel(any)).toThrow(code('model-unreadable'));
      }),
    );
  });

  it('is refused when it has more than 1 MB, read or written', () => {
    expect(() => decodeModel(new Uint8Array(MOST_MODEL_BYTES + 1))).toThrow(code('model-too-large'));
    expect(() => decodeModel(new Uint8Array(100 * MOST_MODEL_BYTES))).toThrow(code('model-too-large'));
    const weights = Float64Array.from({ length: 2 ** 20 }, () => 1);
    const large = { header: { ...header, features: { ...DEFAULT_FEATURES, bits: 20 } }, weights: [weights] };
    expect(() => encodeModel(large)).toThrow(code('model-too-large'));
  });

  it.each([
    ['no header', null],
    ['no labels', { ...header, labels: undefined }],
    ['more bits than memory', { ...header, labels: [], features: { ...DEFAULT_FEATURES, bits: 31 } }],
    ['half a bit', { ...header, labels: [], features: { ...DEFAULT_FEATURES, bits: 10.5 } }],
    [
      'endless runs of letters',
      { ...header, labels: [], features: { ...DEFAULT_FEATURES, letters: [1, 1e9] } },
    ],
    ['no calibration', { ...header, labels: [{ ...label, calibration: undefined }] }],
    [
      'a threshold that is no number',
      { ...header, labels: [{ ...label, thresholds: { possible: '0', likely: 1 } }] },
    ],
    ['no weights for a label', header],
    ['accounts without steps', { ...header, labels: [], accounts: { label: 'threat', floor: 0 } }],
  ])('is refused with %s, though the digest fits', (_, json) => {
    expect(() => decodeModel(fileOf(json))).toThrow(code('model-unreadable'));
  });

  it('is refused with bytes left over, or weights that are no numbers', () => {
    expect(() => decodeModel(fileOf({ ...header, labels: [] }, Buffer.alloc(1)))).toThrow(
      code('model-unreadable'),
    );
    const body = Buffer.alloc(4 + 2 ** 10 / 8);
    body.writeFloatLE(Number.POSITIVE_INFINITY, 0);
    expect(() => decodeModel(fileOf(header, body))).toThrow(code('model-unreadable'));
    body.writeFloatLE(0, 0);
    expect(decodeModel(fileOf(header, body)).weights).toHaveLength(1);
  });
});

function scoreWith(text: string, weights: Float64Array, bias: number): number {
  reader.read(text);
  let sum = 0;
  for (const bucket of reader.buckets.subarray(0, reader.count)) sum += weights[bucket] ?? 0;
  return bias + sum / Math.sqrt(reader.count);
}
