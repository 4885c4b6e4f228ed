import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCel, isUnknown, unknown } from './index.ts';

/** Three truth values; an unknown carries its name as the reason. */
const truth = fc.constantFrom<boolean | undefined>(true, false, undefined);
const bools = { variables: { a: 'bool', b: 'bool', c: 'bool', list: { list: 'bool' } } } as const;

function outcome(source: string, values: Record<string, unknown>): boolean | undefined {
  const result = compiled(source).test(values);
  return isUnknown(result) ? undefined : result;
}

const programs = new Map<string, ReturnType<typeof compileCel>>();
function compiled(source: string): ReturnType<typeof compileCel> {
  const program = programs.get(source) ?? compileCel(source, bools);
  programs.set(source, program);
  return program;
}

const asInput = (value: boolean | undefined): unknown => value ?? unknown('not known');

function law(name: string, left: string, right: string): void {
  it(name, () => {
    fc.assert(
      fc.property(truth, truth, truth, (a, b, c) => {
        const values = { a: asInput(a), b: asInput(b), c: asInput(c) };
        expect(outcome(left, values)).toBe(outcome(right, values));
      }),
    );
  });
}

describe('laws of three-valued logic', () => {
  law('&& commutes', 'a && b', 'b && a');
  law('|| commutes', 'a || b', 'b || a');
  law('&& associates', '(a && b) && c', 'a && (b && c)');
  law('|| associates', '(a || b) || c', 'a || (b || c)');
  law('&& distributes', 'a && (b || c)', '(a && b) || (a && c)');
  law('|| distributes', 'a || (b && c)', '(a || b) && (a || c)');
  law('De Morgan, and', '!(a && b)', '!a || !b');
  law('De Morgan, or', '!(a || b)', '!a && !b');
  law('absorption', 'a && (a || b)', 'a || (a && b)');

  it('a decisive operand wins over unknown and failure in either order', () => {
    fc.assert(
      fc.property(fc.constantFrom('a', '1 / 0 == 1'), (other) => {
        const values = { a: unknown('not known') };
        expect(outcome(`${other} && false`, values)).toBe(false);
        expect(outcome(`false && ${other}`, values)).toBe(false);
        expect(outcome(`${other} || true`, values)).toBe(true);
        expect(outcome(`true || ${other}`, values)).toBe(true);
      }),
    );
  });

  it('all() and exists() agree with chains of && and ||', () => {
    fc.assert(
      fc.property(fc.array(truth, { maxLength: 6 }), (items) => {
        const values = { list: items.map(asInput) };
        const expectAll = items.includes(false) ? false : items.includes(undefined) ? undefined : true;
        const expectExists = items.includes(true) ? true : items.includes(undefined) ? undefined : false;
        expect(outcome('list.all(x, x)', values)).toBe(expectAll);
        expect(outcome('list.exists(x, x)', values)).toBe(expectExists);
      }),
    );
  });

  it('knowing more never changes what was decided', () => {
    const sources = ['a && b || c', '!(a || b) && c', 'a ? b : c', '[a, b].exists(x, x) && c'];
    fc.assert(
      fc.property(fc.constantFrom(...sources), truth, truth, fc.boolean(), (source, a, b, c) => {
        const before = outcome(source, { a: asInput(a), b: asInput(b), c: asInput(undefined) });
        const after = outcome(source, { a: asInput(a), b: asInput(b), c });
        if (before !== undefined) expect(after).toBe(before);
      }),
    );
  });
});
