import type { AccountRef } from '@breakwater/contracts';
import type { SignIn } from '@breakwater/contracts/accounts';
import type { SignInRecord } from '@breakwater/contracts/disclosure';
import { toInstant } from '@breakwater/kernel';
import { keyMissing } from '../keys/key-error.ts';
import type { DisclosureContext } from '../ports.ts';
import { selectLatest } from '../store/sign-ins.ts';
import { openRecord } from './seal-record.ts';

/** What records of before events were named in them were of. */
const EVENTS: Readonly<Record<SignInRecord['type'], SignIn['type']>> = {
  'sign-up': 'account.created',
  'sign-in': 'account.signed_in',
  action: 'account.updated',
};

export interface SignInPage {
  readonly limit: number;
  /** Those written before this one. */
  readonly before?: number | undefined;
}

/** A page of the log, newest first; `next` asks for the one after it. */
export interface SignInsOfAccount {
  readonly signIns: readonly SignIn[];
  readonly next?: number;
}

/**
 * How the user of an account came in, as long as the log keeps it, for staff who may see it; whoever calls it puts the
 * reading on record. Throws LogKeyError 503 while a key is missing: that is not the same as nothing.
 */
export async function signInsOfAccount(
  { storage, keys }: Pick<DisclosureContext, 'storage' | 'keys'>,
  { platform, accountId }: AccountRef,
  { limit, before = Number.MAX_SAFE_INTEGER }: SignInPage,
): Promise<SignInsOfAccount> {
  if (keys.missing().length > 0) throw keyMissing(keys.missing());
  const byEpoch = new Map(
    keys.all().map((key) => [key.epoch, { key, token: key.token(platform, accountId) }]),
  );
  const tokens = [...byEpoch.values()].map(({ token }) => token);
  const rows = await selectLatest(storage.db, tokens, { limit, before });
  const signIns = rows.flatMap(({ epoch, at, sealed }): SignIn[] => {
    const of = byEpoch.get(epoch);
    const fields = of && openRecord(of.key.recordKey(of.token), { platform, accountId, at }, sealed);
    if (!fields) return [];
    const { type, event, ...rest } = fields;
    return [{ at: toInstant(at), type: event ?? EVENTS[type], ...rest }];
  });
  const last = rows.at(-1);
  return { signIns, ...(rows.length === limit && last && { next: last.id }) };
}
