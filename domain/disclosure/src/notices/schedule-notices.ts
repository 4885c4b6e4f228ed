import type { DataCategory, DisclosureGrant } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { mergeRanges } from '../collect/merge-ranges.ts';
import type { DisclosureContext, RecordEntry } from '../ports.ts';
import { insertNotices, type NewNotice } from '../store/notices.ts';
import { selectSecrecy } from '../store/secrecy.ts';

/**
 * Owes the user of every account a notice of what is released: at once, or when the secrecy of the order ends. In the
 * transaction of the release.
 */
export async function scheduleNotices(
  context: Pick<DisclosureContext, 'clock' | 'ids'>,
  trx: Db,
  { grant, productionId, by }: { grant: DisclosureGrant; productionId: string; by: string },
): Promise<readonly RecordEntry[]> {
  const accounts = mergeRanges(grant.accounts);
  return schedule(context, trx, {
    ...{ orderId: grant.orderId, productionId, what: 'disclosed', by, accounts },
    ...{ categories: grant.categories, instrument: grant.instrument, authorityKind: grant.authorityKind },
  });
}

/** What is owed for, whatever it is. */
export interface Owed {
  readonly orderId: string;
  readonly productionId?: string;
  readonly what: 'disclosed' | 'preserved';
  readonly by: string;
  readonly accounts: readonly {
    readonly platform: string;
    readonly accountId: string;
    readonly from?: number | undefined;
    readonly to?: number | undefined;
  }[];
  readonly categories: readonly DataCategory[];
  readonly instrument: string;
  readonly authorityKind?: DisclosureGrant['authorityKind'] | undefined;
}

/** Owes notices in the caller's transaction; the entries are for its record. */
export async function schedule(
  { clock, ids }: Pick<DisclosureContext, 'clock' | 'ids'>,
  trx: Db,
  { accounts, by, ...owed }: Owed,
): Promise<readonly RecordEntry[]> {
  const now = clock.now();
  const secrecy = await selectSecrecy(trx, owed.orderId);
  const stands = secrecy && secrecy.until > now ? secrecy : undefined;
  const notices = accounts.map(
    ({ platform, accountId, from, to }): NewNotice => ({
      ...{ id: ids(), orderId: owed.orderId, productionId: owed.productionId, what: owed.what },
      ...{ platform, accountId, from, to, categories: owed.categories, instrument: owed.instrument },
      authorityKind: owed.authorityKind,
      delayedUntil: stands?.until,
      secrecyOrder: stands?.order,
    }),
  );
  await insertNotices(trx, notices, now);
  const detail = { notices: notices.length, delayed: stands !== undefined };
  return [{ actor: by, action: 'disclosure.notices-owed', subject: owed.orderId, detail }];
}
