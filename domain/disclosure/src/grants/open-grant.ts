import { isId, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { DisclosureError } from '../disclosure-error.ts';
import type { DisclosureContext, NewGrant } from '../ports.ts';
import { insertGrant } from '../store/grants.ts';

const LONGEST_MS = 366 * 86_400_000;
const VERIFIED = 3;
const CALLED_BACK = 2;

/**
 * Opens what an order may be answered with, in the caller's unit of work, and gives its id. Disclosure reads nothing but
 * what a grant names: accounts, categories, and a time for each account (from the first instant on, before the last).
 *
 * Who asks has to be verified to level 3 (portal account with a passkey); in an emergency a call back to a number of our
 * own roster is enough. The table refuses anything else as well.
 *
 * @throws DisclosureError 403 `grant-refused` where who asks is not verified, 422 `grant-invalid` for a range that is
 * turned round or a secrecy without an end within 366 days
 */
export async function openGrant(
  { clock, ids }: Pick<DisclosureContext, 'clock' | 'ids'>,
  work: Work,
  grant: NewGrant,
): Promise<string> {
  const now = clock.now();
  const { level, emergency, calledBack, orderId, approvedBy: by } = grant;
  if (!(level >= VERIFIED || (emergency && calledBack && level >= CALLED_BACK))) {
    throw new DisclosureError(
      'grant-refused',
      'Nothing is disclosed to somebody who is not verified: level 3, or in an emergency level 2 with a call back on record.',
      403,
      { extra: { level, emergency, calledBack } },
    );
  }
  checkAccounts(grant);
  const secrecyUntil = endOfSecrecy(grant.secrecyUntil, now);
  const id = ids();
  await insertGrant(work.db, id, grant, now);
  const detail = {
    orderId,
    instrument: grant.instrument,
    requestType: grant.requestType,
    level,
    emergency,
    calledBack,
    categories: grant.categories,
    accounts: grant.accounts.length,
    needsLawyer: grant.needsLawyer,
    ...(secrecyUntil !== undefined && { secrecyUntil: toInstant(secrecyUntil) }),
  };
  work.record({ actor: by, action: 'disclosure.granted', subject: id, detail });
  return id;
}

function checkAccounts({ orderId, accounts, categories }: NewGrant): void {
  if (!isId(orderId)) throw invalid('A grant names its order.', '/orderId');
  if (categories.length === 0) throw invalid('A grant names the categories of data.', '/categories');
  if (accounts.length === 0) throw invalid('A grant names the accounts.', '/accounts');
  for (const [index, { from, to }] of accounts.entries()) {
    if (!(Date.parse(from) < Date.parse(to)))
      throw invalid('The range of an account begins before it ends.', `/accounts/${index}/from`);
  }
}

/** @throws DisclosureError 422 `grant-invalid` where a secrecy has no end within 366 days */
function endOfSecrecy(instant: string | undefined, now: number): number | undefined {
  if (instant === undefined) return undefined;
  const until = Date.parse(instant);
  if (Number.isFinite(until) && until <= now + LONGEST_MS) return until;
  throw invalid('A secrecy ends at an instant within 366 days; it can be extended.', '/secrecyUntil');
}

function invalid(message: string, pointer: string): DisclosureError {
  return new DisclosureError('grant-invalid', message, 422, { pointer });
}
