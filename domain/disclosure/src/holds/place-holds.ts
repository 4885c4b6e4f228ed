import type { AccountRef } from '@breakwater/contracts';
import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import type { DataCategory } from '@breakwater/contracts/law';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { DisclosureError } from '../disclosure-error.ts';
import { schedule } from '../notices/schedule-notices.ts';
import type { DisclosureContext } from '../ports.ts';
import { insertHolds, insertHoldTokens, type NewHold } from '../store/holds.ts';

const LONGEST_MS = 366 * 86_400_000;

/** What a preservation order asks for. Instants are RFC 3339. */
export interface HoldWish {
  readonly orderId: string;
  readonly accounts: readonly AccountRef[];
  readonly categories: readonly DataCategory[];
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Never without end. */
  readonly expiresAt: string;
  /** Who decided on the order. */
  readonly by: string;
  /** Set where users are told of a preservation: under which law, and which kind of authority asked. */
  readonly notify?: {
    readonly instrument: string;
    readonly authorityKind?: DisclosureGrant['authorityKind'] | undefined;
  };
}

/**
 * Holds the data of accounts for an order, in the caller's unit of work, and gives the ids of the holds in the order of the
 * accounts: no record of the log that a hold names is forgotten while it stands. It stands while a key is missing as well;
 * nothing at all is forgotten then.
 *
 * @throws DisclosureError 422 `hold-invalid` without an end within 366 days, without accounts, or with a range that is
 * turned round
 */
export async function placeHolds(
  { clock, ids, keys, tellingOf }: Pick<DisclosureContext, 'clock' | 'ids' | 'keys' | 'tellingOf'>,
  work: Work,
  { orderId, accounts, categories, by, notify, ...wish }: HoldWish,
): Promise<readonly string[]> {
  const now = clock.now();
  const expiresAt = endOf(wish.expiresAt, now);
  const from = instantOf(wish.from, '/from');
  const to = instantOf(wish.to, '/to');
  if (from !== undefined && to !== undefined && from >= to)
    throw invalid('The range of a hold begins before it ends.', '/from');
  if (accounts.length === 0) throw invalid('A hold names the accounts whose data it keeps.', '/accounts');
  const holds = accounts.map(
    ({ platform, accountId }): NewHold => ({
      id: ids(),
      orderId,
      platform,
      accountId,
      categories,
      from,
      to,
      expiresAt,
      by,
    }),
  );
  await insertHolds(work.db, holds, now);
  const tokens = holds.flatMap(({ id, platform, accountId }) =>
    keys.all().map((key) => ({ holdId: id, epoch: key.epoch, token: key.token(platform, accountId) })),
  );
  await insertHoldTokens(work.db, tokens);
  const detail = { holds: holds.length, categories, until: toInstant(expiresAt) };
  work.record({ actor: by, action: 'disclosure.held', subject: orderId, detail });
  if (notify) {
    const owed = { ...notify, orderId, what: 'preserved' as const, by, categories };
    await schedule({ clock, ids, ...(tellingOf && { tellingOf }) }, work, { ...owed, accounts: holds });
  }
  return holds.map(({ id }) => id);
}

/** @throws DisclosureError 422 `hold-invalid` for what is no end within 366 days */
export function endOf(instant: string, now: number): number {
  const end = Date.parse(instant);
  if (Number.isFinite(end) && end > now && end <= now + LONGEST_MS) return end;
  throw invalid(
    'A hold ends at an instant within 366 days from now; it can be extended while the order stands.',
    '/expiresAt',
  );
}

function instantOf(instant: string | undefined, pointer: string): number | undefined {
  if (instant === undefined) return undefined;
  const at = Date.parse(instant);
  if (Number.isNaN(at)) throw invalid('This is no instant (RFC 3339).', pointer);
  return at;
}

function invalid(message: string, pointer: string): DisclosureError {
  return new DisclosureError('hold-invalid', message, 422, { pointer });
}
