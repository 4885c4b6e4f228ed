import { describe, expect, it } from 'vitest';
import { type CelFunction, compileCel, unknown } from '../index.ts';

const functions: readonly CelFunction[] = [
  {
    name: 'double',
    receiver: true,
    params: ['int'],
    result: 'int',
    call: (value: number) => value * 2,
  },
  {
    name: 'banks.holds',
    params: ['string', 'string'],
    result: 'bool',
    call: (bank: string, text: string) =>
      bank === 'late' ? unknown('bank is loading') : text.includes(bank),
  },
  {
    name: 'broken',
    params: [],
    result: 'string',
    call: () => {
      throw new Error('no connection');
    },
  },
];
const environment = { variables: { n: 'int', t: 'string' }, functions } as const;

describe('functions of the host', () => {
  it('get and return native values', () => {
    expect(compileCel('n.double() + 1', environment).evaluate({ n: 20 })).toBe(41);
    expect(compileCel('banks.holds("join", t)', environment).test({ t: 'join us' })).toBe(true);
  });

  it('may answer unknown, and are not asked about unknown arguments', () => {
    expect(compileCel('banks.holds("late", t)', environment).test({ t: 'x' })).toMatchObject({
      reasons: ['bank is loading'],
    });
    expect(compileCel('banks.holds("join", t)', environment).test({})).toMatchObject({
      reasons: ['t was not provided'],
    });
  });

  it('fail without ending the evaluation', () => {
    expect(compileCel('broken()', environment).evaluate({})).toMatchObject({
      code: 'function-failed',
      message: 'broken failed: no connection',
    });
    expect(compileCel('broken() == "a" || true', environment).test({})).toBe(true);
  });

  it('are checked like built-in ones', () => {
    expect(() => compileCel('banks.holds(1, t)', environment)).toThrow(
      'banks.holds takes (string, string), found (int, string)',
    );
    expect(() => compileCel('t.double()', environment)).toThrow('double takes (int), found (string)');
  });
});
