import fc from 'fast-check';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { findFaults, MOST_FAULTS } from './find-faults.ts';
import { SignedEnvelope } from './notice-exchange/exchange.ts';
import { OrderForm } from './orders/order-form.ts';

const closed = { additionalProperties: false } as const;
const schema = Type.Object(
  {
    names: Type.Array(Type.String({ maxLength: 5 }), { maxItems: 2_000 }),
    age: Type.Optional(Type.Integer()),
  },
  closed,
);

/** Milliseconds on the clock: what a process uses in all is also that of the tests beside this one. */
function timeOf(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

describe('faults', () => {
  it('are those that TypeBox finds where a value is small', () => {
    const anything = fc.record(
      {
        names: fc.oneof(fc.array(fc.oneof(fc.string(), fc.integer())), fc.integer()),
        age: fc.oneof(fc.integer(), fc.string()),
        more: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const all = Compile(schema);
    fc.assert(
      fc.property(anything, (value) => {
        const found = findFaults(schema, value).map(({ keyword, instancePath }) => [keyword, instancePath]);
        const theirs = all.Check(value)
          ? []
          : all.Errors(value).map(({ keyword, instancePath }) => [keyword, instancePath]);
        expect(found).toEqual(theirs.slice(0, MOST_FAULTS));
      }),
    );
  });

  it('name the place in a long list, and end after twenty', () => {
    const names = Array.from({ length: 1_500 }, (_, n) => (n === 700 ? 'too long' : 'ok'));
    expect(findFaults(schema, { names })).toMatchObject([
      { keyword: 'maxLength', instancePath: '/names/700' },
    ]);
    expect(findFaults(schema, { names: names.map(() => 'too long') })).toHaveLength(MOST_FAULTS);
    expect(findFaults(schema, { names: Array(2_001).fill('x') })).toMatchObject([{ keyword: 'maxItems' }]);
  });

  it('are found of every value that does not fit, and of no other', () => {
    const long = { names: Array(1_000).fill('x') };
    expect(findFaults(schema, long)).toEqual([]);
    for (const wrong of [
      Array(9_999).fill(1),
      { ...long, more: 1 },
      { more: long.names },
      { ...long, age: long.names },
    ])
      expect(findFaults(schema, wrong).length).toBeGreaterThan(0);
  });

  it('show no name as long as a body', () => {
    const [fault] = findFaults(schema, { names: [], ['x'.repeat(100_000)]: 1 });
    expect(JSON.stringify(fault).length).toBeLessThan(1_500);
  });

  it.each<[string, unknown]>([
    [
      '150,000 targets',
      { targets: Array.from({ length: 150_000 }, (_, n) => ({ kind: 'url', value: `a${n}` })) },
    ],
    ['150,000 empty targets', { targets: Array.from({ length: 150_000 }, () => ({})) }],
    ['60,000 unknown names', Object.fromEntries(Array.from({ length: 60_000 }, (_, n) => [`k${n}`, 1]))],
    ['10,000 targets that are none', { targets: Array(10_000).fill(7) }],
    ['a list in place of a form', Array(300_000).fill({})],
  ])('cost little for %s', (_, order) => {
    for (const form of [OrderForm, SignedEnvelope]) findFaults(form, {}); // compiled
    const least = Math.min(
      ...[1, 2, 3, 4, 5].flatMap(() => [
        timeOf(() => expect(findFaults(OrderForm, order).length).toBeGreaterThan(0)),
        timeOf(() => expect(findFaults(SignedEnvelope, { envelope: { order } }).length).toBeGreaterThan(0)),
      ]),
    );
    expect(least).toBeLessThan(50);
  });
});
