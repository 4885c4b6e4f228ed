import type { Notice, NoticeTarget } from '@breakwater/contracts/redress';
import { type BreakwaterError, bind, type Page } from '@breakwater/kernel';
import type { RedressContext } from '../ports.ts';
import { getNotice, listNotices, type NoticeQuery, openReceipt } from './list-notices.ts';
import { type NoticeRequest, noticeFaults } from './notice-request.ts';
import { passOnNotices } from './pass-on-notices.ts';
import { type ReceivedNotice, receiveNotice } from './receive-notice.ts';
import { setNoticeTarget } from './set-target.ts';

/** Notices of illegal content. Each function is documented at the use-case of its name. */
export interface Notices {
  /** All that is wrong with a notice; nothing when it can be received. */
  faults(request: NoticeRequest): BreakwaterError[];
  receive(request: NoticeRequest): Promise<ReceivedNotice>;
  list(query?: NoticeQuery): Promise<Page<Notice>>;
  get(id: string): Promise<Notice>;
  /** For who gave notice, by the token of the receipt. */
  receipt(token: string): Promise<Notice>;
  setTarget(id: string, target: NoticeTarget, by: string): Promise<Notice>;
  passOn(): Promise<number>;
}

export function createNotices(context: RedressContext): Notices {
  return {
    faults: noticeFaults,
    ...bind(context, {
      receive: receiveNotice,
      list: listNotices,
      get: getNotice,
      receipt: openReceipt,
      setTarget: setNoticeTarget,
      passOn: passOnNotices,
    }),
  };
}
