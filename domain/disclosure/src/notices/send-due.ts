import type { AccountRef } from '@breakwater/contracts';
import type { DisclosureContext } from '../ports.ts';
import { lockDueNotices, markSent } from '../store/notices.ts';
import { noticeTexts } from './notice-texts.ts';

const ACTOR = 'breakwater';
const AT_ONCE = 100;

/**
 * Has platforms tell their users what is due, in one transaction with what is put down of it; says how many. Art. 13 of (EU)
 * 2023/1543 and Art. 10(5) of (EU) 2022/2065 for what users are told of orders.
 */
export async function sendDueNotices(context: DisclosureContext): Promise<number> {
  const { storage, clock, tellUser } = context;
  return storage.work(async (work) => {
    const now = clock.now();
    const due = await lockDueNotices(work.db, now, AT_ONCE);
    const told = new Map<string, AccountRef[]>();
    for (const facts of due) {
      const { id, orderId } = facts.notice;
      const texts = noticeTexts(facts, context.titleOf?.(facts.instrument));
      await markSent(work.db, id, now, texts);
      const sentAt = new Date(now).toISOString();
      await tellUser(work.db, { ...facts.notice, state: 'sent', sentAt, texts });
      work.record({ actor: ACTOR, action: 'disclosure.user-told', subject: id, detail: { orderId } });
      const { platform, accountId } = facts.notice;
      told.set(orderId, [...(told.get(orderId) ?? []), { platform, accountId }]);
    }
    // In one order of ids, so that two who do this at once do not wait for each other.
    for (const [orderId, accounts] of [...told].sort(([a], [b]) => (a < b ? -1 : 1)))
      await context.onTold?.(work, { orderId, accounts });
    return due.length;
  });
}
