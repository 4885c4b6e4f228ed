import type { OrderTarget } from '@breakwater/contracts/orders';

type Kind = OrderTarget['kind'];

const MAX_VALUE = 4_096;
const PATTERNS: readonly (readonly [Kind, RegExp])[] = [
  ['url', /^https?:\/\/\S+$/i],
  ['email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/],
  ['handle', /^@\S+$/],
  ['ip', /^(\d{1,3}(\.\d{1,3}){3}|[0-9a-f:]*:[0-9a-f:]+)$/i],
  ['phone', /^\+[\d\s()-]{6,20}$/],
];

/** What a pasted text names: a target a line. */
export interface PastedTargets {
  readonly targets: OrderTarget[];
  /** Lines that are there twice. */
  readonly repeated: number;
  /** Numbers of lines that are too long to be a name of anything. */
  readonly tooLong: readonly number[];
}

/**
 * Reads targets that were pasted, one a line. What shows what it is (an address, a handle, a mail address, an IP
 * address, a telephone number) is taken as that; everything else as `other`, which the officer chose.
 *
 * @example
 * ```ts
 * readTargets('https://a.example/p/1\n@harbour\n4711', 'account').targets.map(({ kind }) => kind) // => ['url', 'handle', 'account']
 * readTargets('a\n\na', 'account').repeated // => 1
 * ```
 */
export function readTargets(text: string, other: Kind): PastedTargets {
  const seen = new Set<string>();
  const tooLong: number[] = [];
  const targets: OrderTarget[] = [];
  let repeated = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const value = line.trim();
    if (value === '') continue;
    if (value.length > MAX_VALUE) tooLong.push(index + 1);
    else if (seen.has(value)) repeated += 1;
    else {
      seen.add(value);
      targets.push({ kind: kindOf(value) ?? other, value });
    }
  }
  return { targets, repeated, tooLong };
}

function kindOf(value: string): Kind | undefined {
  return PATTERNS.find(([, pattern]) => pattern.test(value))?.[0];
}
