import type { EventRecord } from '@breakwater/contracts';
import type { CounterDeclaration } from '@breakwater/contracts/detection';
import { aPost, aRecord } from '@breakwater/contracts/testing';
import { createTestClock } from '@breakwater/kernel/testing';
import type { Storage } from '@breakwater/storage';
import { createDetection, type Detection } from '../detection.ts';

export const START = Date.UTC(2026, 0, 1);
export const posts: CounterDeclaration = {
  name: 'posts',
  measure: 'count',
  on: ['content.created'],
  by: 'account',
  window: 'PT1H',
};
export const accounts: CounterDeclaration = {
  name: 'accounts',
  measure: 'distinct',
  on: ['content.created'],
  by: 'ip',
  of: 'account',
  window: 'PT1H',
};

/** A post at a minute after the start. */
export function post(minute: number, account: string, ip?: string, text = 'a'): EventRecord {
  return aRecord(
    aPost(text, {
      at: new Date(START + minute * 60_000).toISOString(),
      account: { id: account },
      ...(ip && { session: { ip } }),
    }),
  );
}

export interface Opened {
  readonly storage: Storage;
  readonly detection: Detection;
}

export async function open(storage: Storage, budgetMs?: number): Promise<Opened> {
  const budget = budgetMs === undefined ? {} : { budgetMs };
  const detection = createDetection({ storage, clock: createTestClock(), ...budget });
  await detection.start();
  return { storage, detection };
}

export async function count(
  { storage, detection }: Opened,
  records: readonly EventRecord[],
  ...counters: CounterDeclaration[]
) {
  const { signals } = await storage.transaction((trx) =>
    detection.evaluate(records, { signals: [], counters }, trx),
  );
  return signals.map((set) => {
    const { counters: signal } = set;
    if (!signal?.known) throw new Error(signal?.reason ?? 'not computed');
    return { value: signal.value as Record<string, number>, evidence: signal.evidence };
  });
}
export const values = async (...args: Parameters<typeof count>) =>
  (await count(...args)).map(({ value }) => value);
