import type { MatterEntry } from '@breakwater/contracts/ledger';

const CENTS = 100n;

/** Fines in one currency, as exact decimals. */
export interface FineSum {
  readonly currency: string;
  readonly imposed: string;
  readonly paid: string;
}

function centsOf(amount: string): bigint {
  const [whole = '0', part = ''] = amount.split('.');
  return BigInt(whole) * CENTS + BigInt(part.padEnd(2, '0'));
}

function decimalOf(cents: bigint): string {
  return `${cents / CENTS}.${String(cents % CENTS).padStart(2, '0')}`;
}

/**
 * Fines that were imposed and paid, by currency, in whole cents: nothing is rounded and nothing converted.
 *
 * @param entries those that count
 */
export function sumFines(entries: readonly Pick<MatterEntry, 'type' | 'money'>[]): FineSum[] {
  const sums = new Map<string, { imposed: bigint; paid: bigint }>();
  for (const { type, money } of entries) {
    if (money === undefined || (type !== 'fine-imposed' && type !== 'fine-paid')) continue;
    const sum = sums.get(money.currency) ?? { imposed: 0n, paid: 0n };
    sum[type === 'fine-imposed' ? 'imposed' : 'paid'] += centsOf(money.amount);
    sums.set(money.currency, sum);
  }
  return [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, { imposed, paid }]) => ({
      currency,
      imposed: decimalOf(imposed),
      paid: decimalOf(paid),
    }));
}
