import type { UploadResult } from '@breakwater/contracts/intake';
import type { Judgement } from './recording-store.ts';

/** What is wrong with what was judged: events judged never or twice, and accounts judged out of order. */
export function faultsOf(judgements: readonly Judgement[], expected: readonly string[]) {
  const times = new Map<string, number>();
  const latest = new Map<string, number>();
  const reordered: string[] = [];
  for (const { eventId, accountId, seq } of judgements) {
    times.set(eventId, (times.get(eventId) ?? 0) + 1);
    if (seq < (latest.get(accountId) ?? 0)) reordered.push(eventId);
    latest.set(accountId, seq);
  }
  return {
    never: expected.filter((id) => !times.has(id)),
    twice: [...times].filter(([, count]) => count > 1).map(([id]) => id),
    reordered,
  };
}

/** Ids under which an upload's events are stored. */
export const idsOf = ({ receipts }: UploadResult) => receipts.flatMap(({ eventId }) => eventId ?? []);

export const FAULTLESS = { never: [], twice: [], reordered: [] };
