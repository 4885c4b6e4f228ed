import type { AccountRef } from '@breakwater/contracts';
import type { SignIn } from '@breakwater/contracts/accounts';
import type { SignInRecord } from '@breakwater/contracts/disclosure';
import { decodeCursor, type Page, type PageQuery, pageOf, toInstant } from '@breakwater/kernel';
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

const PAGE = 50;
/** Above the id of any record. */
const LATEST = String(Number.MAX_SAFE_INTEGER);

/**
 * How the user of an account came in, newest first, as long as the log keeps it, for staff who may see it; whoever calls
 * it puts the reading on record. Throws LogKeyError 503 while a key is missing: that is not the same as nothing.
 */
export async function signInsOfAccount(
  { storage, keys }: Pick<DisclosureContext, 'storage' | 'keys'>,
  { platform, accountId }: AccountRef,
  { limit = PAGE, cursor }: PageQuery,
): Promise<Page<SignIn>> {
  const { id: before = LATEST } = decodeCursor(cursor, { id: /^\d{1,16}$/ }) ?? {};
  if (keys.missing().length > 0) throw keyMissing(keys.missing());
  const byEpoch = new Map(
    keys.all().map((key) => [key.epoch, { key, token: key.token(platform, accountId) }]),
  );
  const tokens = [...byEpoch.values()].map(({ token }) => token);
  const rows = await selectLatest(storage.db, tokens, { limit: limit + 1, before });
  const page = pageOf(rows, limit, ({ id }) => [id]);
  const signIns = page.items.flatMap(({ epoch, at, sealed }): SignIn[] => {
    const of = byEpoch.get(epoch);
    const fields = of && openRecord(of.key.recordKey(of.token), { platform, accountId, at }, sealed);
    if (!fields) return [];
    const { type, event, ...rest } = fields;
    return [{ at: toInstant(at), type: event ?? EVENTS[type], ...rest }];
  });
  return { ...page, items: signIns };
}
