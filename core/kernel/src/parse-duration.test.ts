import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDuration } from './parse-duration.ts';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

describe('parseDuration', () => {
  it.each([
    ['PT1M', 60_000],
    ['PT90S', 90_000],
    ['PT1H30M', 5_400_000],
    ['P30D', 30 * DAY],
    ['P1DT1S', DAY + SECOND],
    ['P1DT30M', DAY + 1_800 * SECOND],
    ['PT007H', 7 * 3_600 * SECOND],
  ])('%s is %d ms', (text, length) => {
    expect(parseDuration(text)).toBe(length);
  });

  it.each(['', 'P1Y', 'P1M', 'P1Y2M', '1H', 'P1H', 'PT1D', 'PT1S1H', 'pt1h', ' PT1H', 'PT1H\n', 'soon'])(
    '%j is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );

  // There were five readers of this form. They agreed on everything but these.
  it.each<[text: string, length: number | undefined, was: string]>([
    ['P1W', 7 * DAY, 'one did not know weeks'],
    ['P2W3D', undefined, 'two took weeks beside days, as ISO 8601-2 does'],
    ['P1WT1H', undefined, 'and beside hours'],
    ['P', undefined, 'was no time at all for one'],
    ['PT', undefined, 'a T with nothing after it was no time at all for two'],
    ['P1DT', undefined, 'and left out by them'],
    ['PT0S', 0, 'none for one: who needs some time asks for it'],
    ['P100000D', 100_000 * DAY, 'too many digits for one: who has a limit says so'],
    ['P104249991D', 104_249_991 * DAY, 'the most days that can be counted'],
    ['P104249992D', undefined, 'a wrong number of milliseconds for all'],
    [`PT${'9'.repeat(400)}S`, undefined, 'infinite for four'],
    ['PT1.5H', undefined, 'none for all'],
    ['PT1,5H', undefined, 'none for all'],
    ['-PT1H', undefined, 'none for all'],
  ])('%s: %s, which was %s', (text, length, _was) => {
    expect(parseDuration(text)).toBe(length);
  });

  it('adds up the units that are there', () => {
    const amount = fc.option(fc.nat(9_999), { nil: undefined });
    fc.assert(
      fc.property(amount, amount, amount, amount, (days, hours, minutes, seconds) => {
        const written = (value: number | undefined, unit: string) =>
          value === undefined ? '' : `${value}${unit}`;
        const time = written(hours, 'H') + written(minutes, 'M') + written(seconds, 'S');
        const text = `P${written(days, 'D')}${time && `T${time}`}`;
        const sum = (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
        expect(parseDuration(text)).toBe(text === 'P' ? undefined : sum * SECOND);
      }),
    );
  });
});
