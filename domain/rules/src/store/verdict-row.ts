import type { Verdict } from '@breakwater/contracts/rules';
import { toInstant } from '@breakwater/kernel';
import { sql } from 'kysely';
import type { ReadVersions } from './versions-table.ts';

/** A verdict with its position in the order of decisions. */
export interface StoredVerdict {
  readonly seq: number;
  readonly verdict: Verdict;
}

type Versions = Verdict['versions'];
/** What rules say; left out where none says anything. */
export type Said = Pick<Verdict, 'fired' | 'undetermined'>;

interface ShortRow {
  readonly seq: number;
  readonly id: string;
  readonly eventId: string;
  readonly source: string;
  readonly sourceEventId: string;
  readonly platform: string;
  readonly accountId: string;
  readonly contentId: string | null;
  readonly type: Verdict['type'];
  readonly at: string;
  readonly decidedAt: number;
  readonly outcome: Verdict['outcome'];
  readonly said: Said | null;
  readonly versions: string;
}

/** Verdicts of before `rules/0003` have everything in the body. */
type WholeRow = { readonly seq: number; readonly versions: null; readonly body: Verdict };

export type VerdictRow = ShortRow | WholeRow;

/** What of a row makes a verdict. */
export const verdictColumns = sql`
  seq, id, event_id as "eventId", source, source_event_id as "sourceEventId", platform, account_id as "accountId",
  content_id as "contentId", type, at, (extract(epoch from decided_at) * 1000)::bigint as "decidedAt", outcome, said, versions, body`;

/** Puts rows and the versions that they name together. */
export async function toVerdicts(
  rows: readonly VerdictRow[],
  readVersions: ReadVersions,
): Promise<StoredVerdict[]> {
  const versions = await readVersions(rows.flatMap(({ versions: id }) => id ?? []));
  return rows.map((row): StoredVerdict => {
    const { seq } = row;
    if (row.versions === null) return { seq, verdict: row.body };
    return { seq, verdict: toVerdict(row, versions.get(row.versions)) };
  });
}

function toVerdict(row: ShortRow, versions: Versions | undefined): Verdict {
  const { id, eventId, source, sourceEventId, platform, accountId, contentId, type, at, outcome, said } = row;
  if (!versions) throw new Error('the versions of a verdict are not in the database');
  return {
    id,
    eventId,
    source,
    sourceEventId,
    platform,
    accountId,
    ...(contentId !== null && { contentId }),
    type,
    at,
    decidedAt: toInstant(row.decidedAt),
    outcome,
    fired: said?.fired ?? [],
    undetermined: said?.undetermined ?? [],
    versions,
  };
}
