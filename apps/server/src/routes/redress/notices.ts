import { noticeOperations } from '@breakwater/contracts/redress';
import type { Redress } from '@breakwater/redress';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';

/** Notices of illegal content, for staff; they come in through the form `/notice`. */
export function noticeRoutes(app: App, { notices }: Redress): void {
  serve(app, noticeOperations, {
    notices: async ({ query }) => notices.list(query),
    notice: async ({ params }) => notices.get(params.id),
    setNoticeTarget: async (request) => notices.setTarget(request.params.id, request.body, actorOf(request)),
  });
}
