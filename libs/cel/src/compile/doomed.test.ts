import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileCel, isFailure } from '../index.ts';

const variables = { at: 'timestamp', n: 'int', s: 'string', l: { list: 'int' } } as const;
const doomedIn = (source: string) =>
  compileCel(source, { variables })
    .doomed()
    .map(({ first }) => source.slice(first));

describe('what can never be evaluated', () => {
  it.each([
    ['duration("P1D") > duration("1h")', 'duration'],
    ['n > 3 && at > timestamp("2026-13-45T00:00:00Z")', 'timestamp'],
    ['at.getHours("Mars/Phobos") < 6', 'getHours'],
    ['n > 1 / 0', '/ 0'],
    ['n % 0 == 1', '% 0'],
    ['n / 0 == 1', '/ 0'],
    ['[1, 2][7] == n', '['],
    ['int("ten") == n', 'int'],
    ['l.exists(x, x > 1 / 0)', '/ 0'],
  ])('%s', (source, place) => {
    const found = doomedIn(source);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(place);
  });

  it.each([
    'duration("24h") > duration("1h")',
    'at.getHours("Asia/Karachi") < 6 && at.getHours("+05:00") > 1',
    'at > timestamp("2026-12-31T00:00:00Z")',
    'n > 1 / 2 && 0 / n == 0 && n % 3 == 0',
    '[1, 2][1] == n && int("10") == n && l[7] == 1',
  ])('leaves alone what can: %s', (source) => {
    expect(doomedIn(source)).toEqual([]);
  });

  it('is exactly what fails, of two constants', () => {
    const operator = fc.constantFrom('/', '%', '+', '-', '*');
    const number = fc.oneof(fc.constantFrom(0, 1, -1), fc.integer());
    fc.assert(
      fc.property(number, operator, number, (left, sign, right) => {
        const program = compileCel(`(${left}) ${sign} (${right})`, { variables: {} });
        expect(program.doomed().length > 0).toBe(isFailure(program.evaluate({})));
      }),
    );
  });
});

it('texts are told as they are put together, with their place', () => {
  const source = 's == "a" + "b" || s in ["c", \'d\'] || s.contains(r"e") && s.startsWith("\\u0641")';
  const found = compileCel(source, { variables }).texts();
  expect(found.map(({ text }) => text)).toEqual(['ab', 'c', 'd', 'e', 'ف']);
  for (const { first } of found) expect(first).toBeGreaterThan(0);
});
