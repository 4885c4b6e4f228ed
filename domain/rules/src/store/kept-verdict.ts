import type { Verdict } from '@breakwater/contracts/rules';
import { sql } from 'kysely';
import type { ReadVersions } from './versions-table.ts';

/** A verdict with its position in the order of decisions. */
export interface StoredVerdict {
  readonly seq: number;
  readonly verdict: Verdict;
}

/** What rules say; left out where none says anything. */
export type Said = Pick<Verdict, 'fired' | 'undetermined'>;

/** A verdict as it is kept: with the name of its versions. Of before `rules/0003` everything is in the body. */
export interface KeptVerdict extends Omit<Verdict, keyof Said | 'versions'> {
  readonly seq: number;
  readonly said?: Said;
  readonly versions?: string;
  readonly body?: Verdict;
}

/** What makes a verdict. */
export const VERDICT_COLUMNS = sql`
  seq, id, event_id, source, source_event_id, platform, account_id, content_id, type, at, decided_at, outcome, said,
  versions, body`;

/** Puts verdicts and the versions that they name together. */
export async function toVerdicts(
  kept: readonly KeptVerdict[],
  readVersions: ReadVersions,
): Promise<StoredVerdict[]> {
  const found = await readVersions(kept.flatMap(({ versions }) => versions ?? []));
  return kept.map(({ seq, said, versions: name = '', body, ...facts }) => {
    if (body) return { seq, verdict: body };
    const versions = found.get(name);
    if (!versions) throw new Error('the versions of a verdict are not in the database');
    const { fired = [], undetermined = [] } = said ?? {};
    // Added to it: copying what was just made would cost more than all of the reading.
    return { seq, verdict: Object.assign(facts, { fired, undetermined, versions }) };
  });
}
