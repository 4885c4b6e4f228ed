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
  const { storage, clock, tellUser, record } = context;
  return storage.transaction(async (trx) => {
    const now = clock.now();
    const due = await lockDueNotices(trx, now, AT_ONCE);
    for (const facts of due) {
      const texts = noticeTexts(facts, context.titleOf?.(facts.instrument));
      await markSent(trx, facts.notice.id, now, texts);
      const sentAt = new Date(now).toISOString();
      await tellUser(trx, { ...facts.notice, state: 'sent', sentAt, texts });
    }
    if (due.length > 0) {
      await record(
        trx,
        due.map(({ notice: { id, orderId } }) => ({
          ...{ actor: ACTOR, action: 'disclosure.user-told', subject: id, detail: { orderId } },
        })),
      );
    }
    return due.length;
  });
}
