import { describe, expect, it } from 'vitest';
import { linkRecords } from '../link/link-records.ts';
import { inventPeople } from '../testing/index.ts';
import { parseLinkageModel } from './parse-linkage-model.ts';

const { model } = linkRecords(inventPeople(60).records);
const changed = (change: (copy: typeof model) => unknown): unknown => change(structuredClone(model));

describe('a model', () => {
  it('is read as it was written', () => {
    expect(parseLinkageModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
  });

  it.each<[string, unknown, RegExp]>([
    ['nothing', undefined, /cannot be used/],
    [
      'a field of no kind',
      changed((one) => ({ ...one, fields: [{ name: 'a', kind: 'religion' }] })),
      /fields\/0\/kind/,
    ],
    ['a share above 1', changed((one) => ({ ...one, groupShare: 2 })), /groupShare/],
    ['an unknown property', changed((one) => ({ ...one, extra: 1 })), /additional/],
    [
      'a comparison too few',
      changed((one) => ({ ...one, comparisons: one.comparisons.slice(1) })),
      /Comparison 0/,
    ],
    [
      'a comparison too many',
      changed((one) => ({ ...one, comparisons: [...one.comparisons, ...one.comparisons.slice(0, 1)] })),
      /lead to/,
    ],
    [
      'a calibration that falls',
      changed((one) => ({ ...one, calibration: { bits: [0, 1], probabilities: [0.9, 0.1] } })),
      /calibration/,
    ],
  ])('with %s is refused with what to do', (_, value, message) => {
    expect(() => parseLinkageModel(value)).toThrow(message);
    expect(() => parseLinkageModel(value)).toThrow(
      expect.objectContaining({ code: 'linkage-model-invalid' }),
    );
  });
});
