import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById } from '../../scalar.ts';
import { Notice, NoticeTarget } from '../notice.ts';

const Query = pageQuery(
  {
    state: Type.Optional(Type.Enum(['open', 'decided'])),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    job: Type.Optional(Type.String({ maxLength: 40, description: 'those that a review job decides' })),
  },
  { maximum: 500 },
);

/** Notices of illegal content, for staff; they come in through the form `/notice`. */
export const noticeOperations = operations('redress', {
  notices: {
    method: 'GET',
    path: '/v1/notices',
    permission: 'notices.read',
    onRead: 'notices.read',
    summary: 'Notices: what waits, the longest overdue first; then what is decided, the latest first',
    query: Query,
    answers: { 200: pageOf(Notice) },
  },
  notice: {
    method: 'GET',
    path: '/v1/notices/:id',
    permission: 'notices.read',
    onRead: 'notice.read',
    summary: 'A notice',
    params: ById,
    answers: { 200: Notice },
  },
  setNoticeTarget: {
    method: 'POST',
    path: '/v1/notices/:id/target',
    permission: 'jobs.decide',
    onChange: 'notice.target',
    caller: 'staff',
    summary: 'Say which account a notice is about',
    description:
      'For a notice whose address led to no account. Its job goes on with that account, or the notice joins the ' +
      'open job about it.',
    params: ById,
    body: NoticeTarget,
    answers: { 200: Notice },
  },
});
