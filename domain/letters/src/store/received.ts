import type { LetterDocument, ReceivedLetter } from '@breakwater/contracts/letters';
import { toInstant } from '@breakwater/kernel';
import { type Db, rowsOf } from '@breakwater/storage';
import { sql } from 'kysely';

export async function insertReceived(
  trx: Db,
  one: {
    readonly id: string;
    readonly peerId: string;
    readonly peerName: string;
    readonly at: number;
    readonly letter: LetterDocument;
  },
): Promise<void> {
  const { id, peerId, peerName, at, letter } = one;
  await sql`
    insert into letters_received (id, peer_id, peer_name, received_at, letter)
    values (${id}, ${peerId}, ${peerName}, ${toInstant(at)}, ${JSON.stringify(letter)}::jsonb)`.execute(trx);
}

/** Letters of other installations, the latest first: those before an id. */
export function selectReceived(db: Db, after: string | undefined, limit: number): Promise<ReceivedLetter[]> {
  return rowsOf(
    db,
    sql`
    select id, peer_id, peer_name, received_at, letter from letters_received
    where (${after ?? null}::uuid is null or id < ${after ?? null}::uuid)
    order by id desc limit ${limit}`,
  );
}
