import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactRows, spreadWeights } from './compact-rows.ts';
import { RowsBuilder } from './sparse-rows.ts';
import { trainLogistic } from './train-logistic.ts';

const NOWHERE = 16;
const row = fc.array(fc.integer({ min: 0, max: NOWHERE }), { maxLength: 12 });

it('rows that are numbered anew give the same weights to the last bit', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 4, maxLength: 30 }), fc.integer(), (lists, seed) => {
      const builder = new RowsBuilder();
      for (const list of lists) builder.add({ buckets: Uint32Array.from(list), count: list.length });
      const data = builder.rows();
      const how = {
        rows: Int32Array.from(lists, (_, at) => at),
        labels: Uint8Array.from(lists, (_, at) => at % 2),
        cost: 3,
        epochs: 6,
        seed,
      };
      const values = Float64Array.from({ length: NOWHERE + 1 }, (_, bucket) => (bucket === NOWHERE ? 0 : 1));
      const whole = trainLogistic(data, { ...how, buckets: NOWHERE + 1, values });
      const compact = compactRows(data, NOWHERE);
      const { weights, bias } = trainLogistic(compact, { ...how, buckets: compact.places.length });
      expect(bias).toBe(whole.bias);
      expect(spreadWeights(weights, compact.places, NOWHERE + 1)).toEqual(whole.weights);
    }),
  );
});
