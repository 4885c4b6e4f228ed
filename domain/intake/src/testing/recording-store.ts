import type { EventRecord } from '@breakwater/contracts';
import type { Verdict } from '@breakwater/contracts/rules';
import type { Storage, Work } from '@breakwater/storage';
import { sql } from 'kysely';

/** What a test judge wrote down: one row a time that it judged an event and that was committed. */
export interface Judgement {
  readonly eventId: string;
  readonly seq: number;
  readonly accountId: string;
  readonly sourceEventId: string;
}

/** A judge that writes down what it judged in the transaction, so that a test can count effects. */
export interface RecordingJudge {
  judge(records: readonly EventRecord[], work: Work): Promise<void>;
  verdictsOf(eventIds: readonly string[]): Promise<ReadonlyMap<string, Verdict>>;
  /** In the order of judging. */
  judgements(): Promise<readonly Judgement[]>;
}

export async function createRecordingJudge(storage: Storage): Promise<RecordingJudge> {
  await sql`
    create table if not exists judgements (
      n bigint generated always as identity, event_id uuid, seq bigint, account_id text, source_event_id text
    )`.execute(storage.db);
  const rowsOf = async (which = sql`true`) => {
    const { rows } = await sql<Judgement>`
      select event_id as "eventId", seq, account_id as "accountId", source_event_id as "sourceEventId"
      from judgements where ${which} order by n`.execute(storage.db);
    return rows;
  };
  return {
    judge: async (records, work) => {
      const rows = records.map(({ id, seq, event }) => ({
        id,
        seq,
        account: event.account.id,
        event: event.id,
      }));
      await sql`
        insert into judgements (event_id, seq, account_id, source_event_id)
        select id, seq, account, event
        from json_to_recordset(${JSON.stringify(rows)}::json)
          as judged (id uuid, seq bigint, account text, event text)`.execute(work.db);
    },
    verdictsOf: async (eventIds) => {
      const rows = await rowsOf(sql`event_id = any(${eventIds}::uuid[])`);
      return new Map(rows.map((row) => [row.eventId, verdictOn(row)]));
    },
    judgements: () => rowsOf(),
  };
}

/** Takes storage, and what the judge wrote, back to the first day. */
export async function emptyTables({ db }: Storage): Promise<void> {
  await sql`truncate judgements, events, event_ids, event_queue, accounts, dead_letters restart identity cascade`.execute(
    db,
  );
  await sql`update lanes set holder = null, lease_until = null`.execute(db);
  await sql`delete from lane_workers`.execute(db);
}

function verdictOn({ eventId, sourceEventId, accountId }: Judgement): Verdict {
  return {
    id: eventId,
    eventId,
    source: 'test',
    sourceEventId,
    platform: 'harbour',
    accountId,
    type: 'content.created',
    at: '2026-01-01T00:00:00Z',
    decidedAt: '2026-01-01T00:00:00Z',
    outcome: 'nothing-found',
    fired: [],
    undetermined: [],
    versions: { engine: 'test', ruleset: 'test@1', banks: {} },
  };
}
