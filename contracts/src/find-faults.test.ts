import fc from 'fast-check';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { findFaults, MOST_FAULTS } from './find-faults.ts';

const closed = { additionalProperties: false } as const;
const schema = Type.Object(
  {
    names: Type.Array(Type.String({ maxLength: 5 }), { maxItems: 2_000 }),
    age: Type.Optional(Type.Integer()),
  },
  closed,
);

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
});
