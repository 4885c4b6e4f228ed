import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CelDuration, CelTimestamp } from '../values/time.ts';
import { formatDuration, formatTimestamp, parseDuration, parseTimestamp } from './time.ts';

const nanosOfYears = fc.bigInt({ min: -62_135_596_800_000_000_000n, max: 253_402_300_799_999_999_999n });

describe('timestamps', () => {
  it('come back from their text to the nanosecond', () => {
    fc.assert(
      fc.property(nanosOfYears, (nanos) => {
        expect(parseTimestamp(formatTimestamp(new CelTimestamp(nanos)))).toEqual(new CelTimestamp(nanos));
      }),
    );
  });

  it('honour the offset', () => {
    expect(parseTimestamp('1970-01-01T01:00:00+01:00')).toEqual(new CelTimestamp(0n));
    expect(parseTimestamp('1970-01-01t00:00:00.5z')).toEqual(new CelTimestamp(500_000_000n));
  });
});

describe('durations', () => {
  it('come back from their text to the nanosecond', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (nanos) => {
        expect(parseDuration(formatDuration(new CelDuration(nanos)))).toEqual(new CelDuration(nanos));
      }),
    );
  });

  it.each([
    ['1h30m', 5_400_000_000_000n],
    ['-1.5s', -1_500_000_000n],
    ['20ms10us3ns', 20_010_003n],
    ['.5m', 30_000_000_000n],
    ['0', 0n],
  ])('%s', (text, nanos) => {
    expect(parseDuration(text)).toEqual(new CelDuration(nanos));
  });

  it.each(['', '1', 's', '1 s', '1d', '--1s', '.s', '9999999999h'])('%s is none', (text) => {
    expect(parseDuration(text)).toMatchObject({ failure: true });
  });
});
