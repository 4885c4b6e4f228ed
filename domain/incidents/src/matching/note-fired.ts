import type { EventRecord } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import type { Db } from '@breakwater/storage';
import { insertRules } from '../store/rules.ts';
import type { LiveIndex } from './live-index.ts';

/** What was judged of a batch. */
export interface JudgedBatch {
  readonly records: readonly EventRecord[];
  readonly verdicts: readonly Pick<Verdict, 'eventId' | 'fired'>[];
  /** Ids of the rules that read incidents, of the rule set that judged. */
  readonly reading: readonly string[];
}

/**
 * Keeps with each incident which rules fired on what met it: their friction is what its end ends, whatever rules are live
 * by then.
 */
export async function noteFired(
  { settledOf }: Pick<LiveIndex, 'settledOf'>,
  { records, verdicts, reading }: JudgedBatch,
  trx: Db,
): Promise<void> {
  const met = new Map(
    records.flatMap((record): [string, string[]][] => {
      const found = settledOf(record) ?? [];
      return found.length === 0 ? [] : [[record.id, found.map(({ incident }) => incident.id)]];
    }),
  );
  if (met.size === 0) return;
  const fired = verdicts.flatMap(({ eventId, fired: rules }) => {
    const ruleIds = rules.flatMap(({ id }) => (reading.includes(id) ? id : []));
    return (met.get(eventId) ?? []).flatMap((incidentId) =>
      ruleIds.map((ruleId) => ({ incidentId, ruleId })),
    );
  });
  await insertRules(trx, fired);
}
