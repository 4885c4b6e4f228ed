import { hash } from 'node:crypto';
import type { Notice, NoticeCategory } from '@breakwater/contracts/redress';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { RedressContext } from '../ports.ts';
import { hashToken, isToken, makeToken } from '../statements/link-token.ts';
import { findNoticeByToken, insertNotice } from '../store/notices.ts';
import { messageAboutNotice } from './notice-message.ts';
import { isCategory, type NoticeRequest, noticeFaults } from './notice-request.ts';
import { openNoticeJob } from './open-notice-job.ts';
import { type Placed, placeNotice } from './place-notice.ts';

const DAY_MS = 86_400_000;

export interface ReceivedNotice {
  readonly notice: Notice;
  /** Opens the receipt and later the decision. */
  readonly token: string;
}

/**
 * Takes a notice of illegal content (Art. 16 DSA): confirms its receipt, starts its clock and opens a job for a person.
 * The same form sent again answers with the notice that it made; sent again with other content it makes another one.
 *
 * @throws BreakwaterError 422 `request-invalid`, the first of what `noticeFaults` finds; nothing is stored then
 */
export async function receiveNotice(
  context: RedressContext,
  request: NoticeRequest,
): Promise<ReceivedNotice> {
  const [fault] = noticeFaults(request);
  const { category } = request;
  if (fault || !isCategory(category)) throw fault;
  const settings = await context.settings(context.storage.db);
  const placed = await placeNotice(context, request.locations, settings.noticeLocations);
  return context.storage.work(async (work) => {
    const known = isToken(request.token)
      ? await findNoticeByToken(work.db, hashToken(request.token))
      : undefined;
    const contentHash = hashOf(request);
    if (known?.contentHash === contentHash) return { notice: known.notice, token: request.token };
    const token = known || !isToken(request.token) ? makeToken() : request.token;
    const dueMs = settings.noticeDueDays * DAY_MS;
    const notice = await store(context, work, {
      request,
      category,
      placed,
      token,
      contentHash,
      dueMs,
    });
    return { notice, token };
  });
}

interface Incoming {
  readonly request: NoticeRequest;
  readonly category: NoticeCategory;
  readonly placed: Placed | undefined;
  readonly token: string;
  readonly contentHash: string;
  readonly dueMs: number;
}

async function store(context: RedressContext, work: Work, incoming: Incoming): Promise<Notice> {
  const { request, category, placed, token, contentHash, dueMs } = incoming;
  const now = context.clock.now();
  const id = context.ids();
  const dueAt = toInstant(now + dueMs);
  const name = request.name?.trim();
  const email = request.email?.trim();
  const jobId = await openNoticeJob(context, work, { id, category, placed, dueAt });
  const notice: Notice = {
    id,
    receivedAt: toInstant(now),
    // The receipt is the answer to the form: it is confirmed in the moment in which it is stored.
    acknowledgedAt: toInstant(now),
    dueAt,
    locations: [...request.locations],
    category,
    reason: request.reason,
    ...(name && { name }),
    ...(email && { email }),
    goodFaith: request.goodFaith,
    ...(request.language !== undefined && { language: request.language }),
    ...placed,
    jobId,
    state: 'open',
  };
  await insertNotice(work.db, notice, hashToken(token), contentHash);
  await context.deliver(work.db, [messageAboutNotice('notice.received', notice)]);
  work.record({ actor: 'notifier', action: 'notice.received', subject: id, detail: { jobId, category } });
  return notice;
}

function hashOf({ locations, category, reason, name = '', email = '' }: NoticeRequest): string {
  return hash('sha256', JSON.stringify([locations, category, reason, name, email]));
}
