import { describe, expect, it } from 'vitest';
import { CelError, compileCel, isUnknown } from './index.ts';

const dynamic = {
  variables: {
    x: 'dyn',
    t: 'string',
    o: { object: 'o', fields: { constructor: 'string' } },
    list: { list: 'int' },
  },
} as const;

function codeOf(source: string): string {
  try {
    compileCel(source, dynamic);
    return 'accepted';
  } catch (thrown) {
    return thrown instanceof CelError ? thrown.code : 'crashed';
  }
}

describe('hostile data', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    '%s is out of reach',
    (name) => {
      const activation = { x: {}, o: {} };
      expect(compileCel(`x["${name}"]`, dynamic).evaluate(activation)).toMatchObject({ code: 'no-such-key' });
      expect(compileCel(`x.${name}`, dynamic).evaluate(activation)).toMatchObject({ code: 'no-such-key' });
      expect(compileCel(`has(x.${name})`, dynamic).evaluate(activation)).toBe(false);
      expect(codeOf(`${name} == 1`)).toBe('cel-type');
    },
  );

  it('does not read a prototype even for a declared field or variable', () => {
    expect(isUnknown(compileCel('o.constructor == "a"', dynamic).test({ o: {} }))).toBe(true);
    const inherited = Object.create({ t: 'a' }) as Record<string, unknown>;
    expect(isUnknown(compileCel('t == "a"', dynamic).test(inherited))).toBe(true);
    expect(compileCel('o.constructor == "a"', dynamic).test({ o: { constructor: 'a' } })).toBe(true);
  });

  it('keeps a result with the key __proto__ a plain record', () => {
    const result = compileCel('{"__proto__": 1}', dynamic).evaluate({}) as object;
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype);
    expect(Object.keys(result)).toEqual(['__proto__']);
  });

  it('survives cyclic data', () => {
    const cycle: Record<string, unknown> = {};
    Object.assign(cycle, { self: cycle });
    const list: unknown[] = [];
    list.push(list);
    expect(compileCel('x == x.self', dynamic).evaluate({ x: cycle })).toMatchObject({ code: 'limit' });
    expect(compileCel('size(x) == 1', dynamic).evaluate({ x: list })).toBe(true);
  });

  it('refuses functions and symbols as values', () => {
    expect(compileCel('x', dynamic).evaluate({ x: () => 1 })).toMatchObject({ code: 'wrong-type' });
  });
});

describe('hostile expressions', () => {
  it.each([
    ['brackets', `${'('.repeat(5000)}1${')'.repeat(5000)}`],
    ['lists', `${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['sums', `1${' + 1'.repeat(3000)} == 1`],
    ['conditionals', `${'true ? 1 : '.repeat(1000)}1`],
    ['selections', `x${'.a'.repeat(3000)}`],
    ['macros', `${'[1].map(x, '.repeat(300)}1${')'.repeat(300)}`],
    ['length', `"${'a'.repeat(20_000)}" == "a"`],
  ])('%s beyond the limit are refused, not crashed on', (_name, source) => {
    expect(codeOf(source)).toBe('cel-limit');
  });

  it.each([
    '-'.repeat(5000),
    '!'.repeat(5000),
    '"'.repeat(5001),
    '\\',
    '\u0000',
    '`'.repeat(99),
    '9'.repeat(5000),
  ])('case %# is a plain error', (source) => {
    expect(codeOf(source)).toBe('cel-syntax');
  });

  it('stops loops at the step limit', () => {
    const source = 'list.all(a, list.all(b, list.all(c, true)))';
    const list = Array.from({ length: 1000 }, (_, index) => index);
    const program = compileCel(source, dynamic);
    expect(program.evaluate({ list })).toMatchObject({ code: 'limit' });
    expect(program.test({ list: [1, 2] })).toBe(true);
  });

  it('keeps patterns that come from data within bounds', () => {
    const program = compileCel('t.matches(x)', dynamic);
    expect(program.evaluate({ t: 'abc', x: 'b' })).toBe(true);
    expect(program.evaluate({ t: 'abc', x: '(' })).toMatchObject({ code: 'invalid-argument' });
    expect(program.evaluate({ t: 'abc', x: 'a'.repeat(2000) })).toMatchObject({ code: 'limit' });
  });

  it.each([
    ['text', '"ab"', 'size(NAME) > 0', 'limit'],
    ['list', '[1]', 'size(NAME) > 0', 'limit'],
    ['format', '["ab"]', '"%s".format([NAME]) == ""', 'limit'],
  ])('%s that doubles forty times fails early', (_name, seed, use, code) => {
    const grow = _name === 'format' ? '[NAME, NAME]' : 'NAME + NAME';
    const source = Array.from({ length: 40 }).reduce<string>(
      (inner, _, index) => `cel.bind(v${40 - index}, ${grow.replaceAll('NAME', `v${39 - index}`)}, ${inner})`,
      use.replaceAll('NAME', 'v40'),
    );
    expect(compileCel(`cel.bind(v0, ${seed}, ${source})`, dynamic).evaluate({})).toMatchObject({ code });
  });

  it('compares and returns values that repeat themselves 2^40 times', () => {
    const bind = (prefix: string, inner: string): string =>
      Array.from({ length: 40 }).reduce<string>((body, _, index) => {
        const [next, last] = [`${prefix}${40 - index}`, `${prefix}${39 - index}`];
        return `cel.bind(${next}, [${last}, ${last}], ${body})`;
      }, inner);
    const both = `cel.bind(a0, [1], cel.bind(b0, [1], ${bind('a', bind('b', 'a40 == b40'))}))`;
    expect(compileCel(both, dynamic).evaluate({})).toMatchObject({ code: 'limit' });
    expect(compileCel(`cel.bind(a0, [1], ${bind('a', 'a40')})`, dynamic).evaluate({})).toHaveLength(2);
  });
});
