import type { SpreadObject, SpreadSummary } from '@breakwater/contracts/spread';
import type { Scenario } from './scenario.ts';
import { STREAM_TAG } from './send-stream.ts';

/** What is counted of the thing that all posts of the streams have in common. */
export interface CountedSpread {
  readonly arrivals: number;
  readonly accounts: number;
  /** Of the last seven days: what is written down, and may be behind by an eighth. */
  readonly writtenDown: number;
}

export async function countSpread({ read }: Scenario): Promise<CountedSpread> {
  const { items } = await read<{ items: SpreadSummary[] }>('/v1/spread?kind=tag');
  const tag = items.find(({ label }) => label.includes(STREAM_TAG));
  if (!tag) return { arrivals: 0, accounts: 0, writtenDown: 0 };
  const { arrivals, accounts } = tag;
  const { days } = await read<SpreadObject>(`/v1/spread/${tag.id}`);
  return { arrivals, accounts, writtenDown: days.reduce((sum, day) => sum + day.arrivals, 0) };
}
