import { describe, expect, it } from 'vitest';
import { compileCel, unknown } from '../index.ts';

const environment = { variables: { t: 'string', at: 'timestamp', words: { list: 'string' } } } as const;
const evaluate = (source: string, activation: Record<string, unknown> = {}): unknown =>
  compileCel(source, environment).evaluate(activation);

describe('texts', () => {
  it.each([
    ['t.lowerAscii() == "join us"', true],
    ['size(t)', 7],
    ['t.split(" ")', ['Join', 'us']],
    ['"سلام دوستو".substring(0, 4)', 'سلام'],
    ['"👋🏽 hi".indexOf("hi")', 3],
    ['" \\u00a0x\\u2003".trim()', 'x'],
    ['"a-b".replace("-", "+")', 'a+b'],
    ['"%s has %d of %.1f".format(["a", 2, 3.0])', 'a has 2 of 3.0'],
    ['strings.quote("a\\"b")', '"a\\"b"'],
  ])('%s', (source, expected) => {
    expect(evaluate(source, { t: 'Join us' })).toEqual(expected);
  });

  it('pass unknown parts on', () => {
    expect(evaluate('words.join(",")', { words: ['a', unknown('late')] })).toMatchObject({
      reasons: ['late'],
    });
    expect(evaluate('"%s".format([t])')).toMatchObject({ reasons: ['t was not provided'] });
  });
});

describe('times', () => {
  it.each([
    ['at.getHours("Asia/Karachi")', 9],
    ['at.getDayOfWeek()', 2],
    ['at.getHours("-02:30")', 1],
    ['string(at + duration("1h30m"))', '2026-02-03T05:34:05.006Z'],
    ['at - timestamp("2026-02-03T00:00:00Z") > duration("4h")', true],
    ['string(duration("-1.5s"))', '-1.5s'],
  ])('%s', (source, expected) => {
    expect(evaluate(source, { at: new Date('2026-02-03T04:04:05.006Z') })).toBe(expected);
  });

  it.each(['2026-02-30T00:00:00Z', '2026-02-03', '2026-02-03T25:00:00Z', 'soon'])(
    '%s is no timestamp',
    (text) => {
      expect(evaluate('timestamp(t)', { t: text })).toMatchObject({ failure: true });
    },
  );

  it('refuses an unknown zone', () => {
    expect(evaluate('at.getHours("Mars/Base")', { at: new Date(0) })).toMatchObject({
      message: 'unknown time zone',
    });
  });
});

describe('numbers', () => {
  it.each([
    ['math.greatest(1, 2.5, 3u)', 3],
    ['math.least([4, 2, 9])', 2],
    ['math.round(-1.5)', -2],
    ['math.bitShiftRight(-1024, 3)', 2305843009213693824n],
  ])('%s', (source, expected) => {
    expect(evaluate(source)).toBe(expected);
  });

  it('refuse what overflows', () => {
    expect(evaluate('math.abs(-9223372036854775807 - 1)')).toMatchObject({ code: 'overflow' });
  });
});
