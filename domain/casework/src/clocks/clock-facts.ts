import type { Db } from '@breakwater/storage';
import { answerTally } from '../store/answers.ts';
import type { StoredCase } from '../store/cases.ts';
import { type ItemTally, tallyItems } from '../store/item-counts.ts';
import { type FirstReceipt, firstReceipts } from '../store/sendings.ts';

/** What clocks of a case follow from; times in milliseconds. */
export interface ClockFacts {
  readonly one: StoredCase;
  readonly items: ItemTally;
  readonly receipt?: FirstReceipt | undefined;
  /** When each answer came, in order; a receipt or a question is none. */
  readonly answeredAt: readonly number[];
  /** Answers that were judged insufficient. */
  readonly insufficient: number;
}

/** The facts of cases, by their ids, in as many questions whatever their number. */
export async function clockFacts(
  db: Db,
  cases: readonly StoredCase[],
): Promise<ReadonlyMap<string, ClockFacts>> {
  const ids = cases.map(({ id }) => id);
  const tallies = await tallyItems(db, ids);
  const receipts = await firstReceipts(db, ids);
  const answers = await answerTally(db, ids);
  return new Map(
    cases.flatMap((one) => {
      const items = tallies.get(one.id);
      if (!items) return [];
      const { answeredAt = [], insufficient = 0 } = answers.get(one.id) ?? {};
      return [[one.id, { one, items, receipt: receipts.get(one.id), answeredAt, insufficient }]];
    }),
  );
}
