import type { Db } from '@breakwater/storage';
import { addDays, type DayCounts } from '../store/days.ts';

/** What one version said of one text. */
export interface JudgedText {
  readonly model: string;
  readonly version: number;
  /** The highest band of any label; undefined when the text had too few words. */
  readonly band: 'none' | 'possible' | 'likely' | undefined;
}

type Counts = { -readonly [K in keyof DayCounts]: DayCounts[K] };

/**
 * Counts what the versions said of a batch in memory and adds it to their days in one statement; nothing is written when
 * nothing was judged. For whoever judges, in the transaction of the batch.
 *
 * @param at when the batch is judged, milliseconds since the epoch
 */
export async function countBands(trx: Db, judged: readonly JudgedText[], at: number): Promise<void> {
  if (judged.length === 0) return;
  const day = new Date(at).toISOString().slice(0, 10);
  const counts = new Map<string, Counts>();
  for (const { model, version, band } of judged) {
    const key = `${model} ${version}`;
    let count = counts.get(key);
    if (!count) {
      count = { model, version, day, judged: 0, tooLittle: 0, none: 0, possible: 0, likely: 0 };
      counts.set(key, count);
    }
    count.judged++;
    count[band ?? 'tooLittle']++;
  }
  await addDays(trx, [...counts.values()]);
}
