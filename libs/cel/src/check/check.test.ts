import { describe, expect, it } from 'vitest';
import { type CelEnvironment, CelError, compileCel } from '../index.ts';

const environment: CelEnvironment = {
  variables: {
    account: { object: 'account', fields: { ageDays: 'int', handle: 'string' } },
    text: 'string',
    tags: { list: 'string' },
    limits: { map: ['string', 'int'] },
  },
};

function refusal(source: string): CelError {
  try {
    compileCel(source, environment);
  } catch (thrown) {
    if (thrown instanceof CelError) return thrown;
    throw thrown;
  }
  throw new Error(`${source} was accepted`);
}

describe('refusals say what is wrong, where, and what to do', () => {
  it.each([
    ['account.agedays < 3', 1, 8, 'account.agedays is not a field of account; did you mean ageDays?'],
    ['acount.ageDays < 3', 1, 1, 'acount is not a declared variable; did you mean account?'],
    ['text.startWith("a")', 1, 5, 'startWith is not a known method; did you mean startsWith?'],
    ['account.ageDays == "3"', 1, 17, '== compares values of one type, found (int, string)'],
    [
      'account.ageDays == 1.5',
      1,
      17,
      'found (int, double); convert one side with double() or write the literal',
    ],
    ['text + 1 == text', 1, 6, '+ takes (int, int) or (uint, uint) or'],
    ['1 in tags', 1, 3, 'in compares values of one type, found (int, list(string))'],
    ['limits[1] > 0', 1, 7, 'takes'],
    ['text && true', 1, 1, '&& takes bool on both sides, found string'],
    ['true ? 1 : "a"', 1, 1, 'Both results of ?: must have one type, found int and string'],
    ['text.all(c, true)', 1, 5, 'Macros loop over a list or map, found string'],
    ['tags.exists(t, t)', 1, 5, 'The condition of a macro must be bool, found string'],
    ['text.length', 1, 5, 'A value of type string has no fields such as length'],
    ['text.matches("(")', 1, 5, 'not an RE2 pattern'],
    ['Message{a: 1}', 1, 1, 'Message is not a known message type'],
  ])('%s', (source, line, column, message) => {
    const error = refusal(source);
    expect(error).toMatchObject({ code: 'cel-type', line });
    expect(error.message).toContain(message);
    expect(Math.abs(error.column - column)).toBeLessThanOrEqual(1);
  });

  it.each([
    ['text ==', 'Syntax error: == is not followed by a value.'],
    [
      'text == "a" text',
      'Syntax error: text was not expected here; an operator such as && or == may be missing',
    ],
    ['text == "a', 'Syntax error: this text is not closed.'],
    ['99999999999999999999 == 1', 'This integer does not fit in 64 bits.'],
  ])('%s is not syntax', (source, message) => {
    const error = refusal(source);
    expect(error.code).toBe('cel-syntax');
    expect(error.message).toContain(message);
  });

  it('counts lines', () => {
    expect(refusal('text == "a" &&\n  account.nope == 1')).toMatchObject({ line: 2, column: 10 });
  });

  it('leaves type errors to run time when unchecked', () => {
    const program = compileCel('nope == 1 || true', { ...environment, unchecked: true });
    expect(program.test({})).toBe(true);
  });
});
