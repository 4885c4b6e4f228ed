import { Notice, NoticeTarget } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String() });
const Query = Type.Object(
  {
    state: Type.Optional(Type.Enum(['open', 'decided'])),
    platform: Type.Optional(Type.String({ maxLength: 100 })),
    account: Type.Optional(Type.String({ maxLength: 200 })),
    job: Type.Optional(Type.String({ maxLength: 40, description: 'those that a review job decides' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
const NoticeList = Type.Object({ notices: Type.Array(Notice), next: Type.Optional(Type.String()) });

/** Notices of illegal content, for staff; they come in through the form `/notice`. */
export function noticeRoutes(app: App, { notices }: Review): void {
  const tags = ['notices'];
  app.get(
    '/v1/notices',
    {
      config: { permission: 'notices.read', onRead: 'notices.read' },
      schema: {
        tags,
        summary: 'Notices: what waits, the longest overdue first; then what is decided, the latest first',
        querystring: Query,
        response: { 200: NoticeList },
      },
    },
    async ({ query }) => {
      const { items, next } = await notices.list(query);
      return { notices: items, ...(next !== undefined && { next }) };
    },
  );
  app.get(
    '/v1/notices/:id',
    {
      config: { permission: 'notices.read', onRead: 'notice.read' },
      schema: { tags, summary: 'A notice', params: ById, response: { 200: Notice } },
    },
    async ({ params }) => notices.get(params.id),
  );
  app.post(
    '/v1/notices/:id/target',
    {
      config: { permission: 'jobs.decide', onChange: 'notice.target', caller: 'staff' },
      schema: {
        tags,
        summary: 'Say which account a notice is about',
        description:
          'For a notice whose address led to no account. Its job goes on with that account, or the notice joins the ' +
          'open job about it.',
        params: ById,
        body: NoticeTarget,
        response: { 200: Notice },
      },
    },
    async (request) => notices.setTarget(request.params.id, request.body, actorOf(request)),
  );
}
