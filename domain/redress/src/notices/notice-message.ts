import type { Notice, NoticeMessage } from '@breakwater/contracts/redress';
import type { OutgoingMessage } from '../events.ts';
import { UNPLACED } from './place-notice.ts';

/** The message about a notice: without what the notifier wrote, and without who that is. */
export function messageAboutNotice(
  type: 'notice.received' | 'notice.decided',
  notice: Notice,
): OutgoingMessage {
  const { id, category, receivedAt, dueAt, outcome, decidedAt, platform = UNPLACED } = notice;
  const payload: NoticeMessage = {
    noticeId: id,
    platform,
    category,
    receivedAt,
    dueAt,
    ...(outcome !== undefined && { outcome }),
    ...(decidedAt !== undefined && { decidedAt }),
  };
  return {
    type,
    platform,
    // After an undone decision a notice is decided again: that is told again.
    idempotencyKey: `${id}.${type}.${decidedAt ?? ''}`,
    orderingKey: `notice/${id}`,
    subject: id,
    payload,
  };
}
