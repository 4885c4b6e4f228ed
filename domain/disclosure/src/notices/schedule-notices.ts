import type { DisclosureGrant } from '@breakwater/contracts/disclosure';
import type { DataCategory } from '@breakwater/contracts/law';
import type { Work } from '@breakwater/storage';
import { mergeRanges } from '../collect/merge-ranges.ts';
import type { DisclosureContext } from '../ports.ts';
import { insertNotices, type NewNotice } from '../store/notices.ts';
import { waitsOf } from './waits-of.ts';

/**
 * Owes the user of every account a notice of what is released, as the law of the order says: at once, when its secrecy ends,
 * or held for as long as it is not ours to tell. In the unit of work of the release.
 */
export async function scheduleNotices(
  context: Pick<DisclosureContext, 'clock' | 'ids' | 'tellingOf'>,
  work: Work,
  { grant, productionId, by }: { grant: DisclosureGrant; productionId: string; by: string },
): Promise<void> {
  const accounts = mergeRanges(grant.accounts);
  await schedule(context, work, {
    orderId: grant.orderId,
    productionId,
    what: 'disclosed',
    by,
    accounts,
    categories: grant.categories,
    instrument: grant.instrument,
    authorityKind: grant.authorityKind,
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

/** Owes notices in the caller's unit of work. */
export async function schedule(
  { clock, ids, tellingOf }: Pick<DisclosureContext, 'clock' | 'ids' | 'tellingOf'>,
  work: Work,
  { accounts, by, ...owed }: Owed,
): Promise<void> {
  const now = clock.now();
  const waits = waitsOf(await tellingOf?.(work.db, owed.orderId));
  const notices = accounts.map(
    ({ platform, accountId, from, to }): NewNotice => ({
      id: ids(),
      orderId: owed.orderId,
      productionId: owed.productionId,
      what: owed.what,
      platform,
      accountId,
      from,
      to,
      categories: owed.categories,
      instrument: owed.instrument,
      authorityKind: owed.authorityKind,
      waits,
    }),
  );
  await insertNotices(work.db, notices, now);
  const detail = {
    notices: notices.length,
    state: waits.state,
    ...(waits.because && { because: waits.because }),
  };
  work.record({ actor: by, action: 'disclosure.notices-owed', subject: owed.orderId, detail });
}
