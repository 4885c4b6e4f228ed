import type { Storage } from '@breakwater/storage';
import { describeMs } from './quantile.ts';

type Tables = {
  events: { id: string; source: string; received_at: Date };
  verdicts: { event_id: string; source: string; decided_at: Date };
};

/** What the database says of the events of a source, whatever was said over HTTP. */
export interface StoredCounts {
  readonly events: number;
  readonly verdicts: number;
  readonly withoutVerdict: number;
  /** From the receipt to the decision, by the server's clock; the commit follows. */
  readonly receivedToDecidedMs: ReturnType<typeof describeMs>;
}

/** Counts in a database that is open, and leaves it open. */
export async function countVerdicts({ db }: Storage, source: string): Promise<StoredCounts> {
  const tables = db.withTables<Tables>();
  const events = await tables
    .selectFrom('events')
    .select(['id', 'received_at'])
    .where('source', '=', source)
    .execute();
  const verdicts = await tables
    .selectFrom('verdicts')
    .select(['event_id', 'decided_at'])
    .where('source', '=', source)
    .execute();
  const decided = new Map(verdicts.map((verdict) => [verdict.event_id, verdict.decided_at.getTime()]));
  const times = events.flatMap(({ id, received_at }) => {
    const at = decided.get(id);
    return at === undefined ? [] : [at - received_at.getTime()];
  });
  return {
    events: events.length,
    verdicts: verdicts.length,
    withoutVerdict: events.length - times.length,
    receivedToDecidedMs: describeMs(times),
  };
}
