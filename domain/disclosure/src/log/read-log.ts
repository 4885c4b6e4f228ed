import type { SignInRecord } from '@breakwater/contracts/disclosure';
import { toInstant } from '@breakwater/kernel';
import type { DisclosureContext, GrantedRange } from '../ports.ts';
import { countMissed } from '../store/gaps.ts';
import { selectSignIns } from '../store/sign-ins.ts';
import { openRecord } from './seal-record.ts';

/** What the log holds of one account in one time. */
export interface ReadLog {
  readonly records: readonly SignInRecord[];
  /** Records that are there and cannot be opened: they, or where they stand, were changed. */
  readonly damaged: number;
  /** Keys that are missing: what is under them cannot even be looked for. */
  readonly missingKeys: readonly number[];
  /** Sign-ins of any account in that time that were never written, since a key was missing then. */
  readonly missed: number;
}

/** Reads what a grant names, and nothing beside it. Whoever calls it puts the reading on record. */
export async function readLog({ storage, keys }: DisclosureContext, range: GrantedRange): Promise<ReadLog> {
  const byEpoch = new Map(
    keys.all().map((key) => [key.epoch, { key, token: key.token(range.platform, range.accountId) }]),
  );
  const rows = await selectSignIns(
    storage.db,
    [...byEpoch.values()].map(({ token }) => token),
    range,
  );
  const opened = rows.map(({ epoch, at, sealed }): SignInRecord | undefined => {
    const of = byEpoch.get(epoch);
    const fields = of && openRecord(of.key.recordKey(of.token), { ...range, at }, sealed);
    if (!fields) return undefined;
    const { type, ip, port, userAgent } = fields;
    return {
      at: toInstant(at),
      type,
      ip,
      ...(port !== undefined && { port }),
      ...(userAgent !== undefined && { userAgent }),
    };
  });
  const records = opened.filter((record) => record !== undefined);
  return {
    records,
    damaged: opened.length - records.length,
    missingKeys: keys.missing(),
    missed: await countMissed(storage.db, range),
  };
}
