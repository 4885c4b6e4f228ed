import { BulkPreview, BulkPreviewRequest, BulkRun, BulkStart } from '@breakwater/contracts';
import type { Review } from '@breakwater/review';
import { Type } from 'typebox';
import { actorOf, mayCall } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const Query = Type.Object(
  {
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
);
const Reason = Type.Object({ reason: BulkStart.properties.reason }, closed);

/** One decision for many jobs: looked at first, made in the background, and undone as a whole. */
export function bulkRoutes(app: App, { bulk }: Review): void {
  const tags = ['bulk'];
  const permission = 'jobs.bulk';
  app.post(
    '/v1/bulk/preview',
    {
      config: { permission, onRead: 'bulk.preview', caller: 'staff' },
      schema: {
        tags,
        summary: 'What one decision for many jobs would do',
        description:
          'Changes nothing. What needs two people, is held by somebody or was decided is left out, with the reason.',
        body: BulkPreviewRequest,
        response: { 200: BulkPreview },
      },
    },
    async (request) =>
      bulk.preview({
        ...request.body,
        by: actorOf(request),
        escalated: mayCall(request, 'jobs.escalated'),
      }),
  );
  app.post(
    '/v1/bulk',
    {
      config: { permission, caller: 'staff' },
      schema: {
        tags,
        summary: 'Make the decision that was previewed',
        description: 'It goes on in the background: look at the run for how far it is.',
        body: BulkStart,
        response: { 200: BulkRun },
      },
    },
    async (request) => bulk.start(request.body.token, actorOf(request), request.body.reason),
  );
  app.get(
    '/v1/bulk',
    {
      config: { permission: 'decisions.read' },
      schema: {
        tags,
        summary: 'Bulk decisions, newest first',
        querystring: Query,
        response: { 200: Type.Object({ runs: Type.Array(BulkRun), next: Type.Optional(Type.String()) }) },
      },
    },
    async ({ query }) => {
      const { items, next } = await bulk.list(query);
      return { runs: items, ...(next !== undefined && { next }) };
    },
  );
  app.get(
    '/v1/bulk/:id',
    {
      config: { permission: 'decisions.read' },
      schema: { tags, summary: 'How far a bulk decision is', params: ById, response: { 200: BulkRun } },
    },
    async ({ params }) => bulk.get(params.id),
  );
  app.post(
    '/v1/bulk/:id/cancel',
    {
      config: { permission, caller: 'staff' },
      schema: {
        tags,
        summary: 'Stop a bulk decision where it is',
        params: ById,
        response: { 200: BulkRun },
      },
    },
    async (request) => bulk.cancel(request.params.id, actorOf(request)),
  );
  app.post(
    '/v1/bulk/:id/undo',
    {
      config: { permission, caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Undo every decision of a bulk decision',
        description: 'Needs fresh proof that it is you.',
        params: ById,
        body: Reason,
        response: { 200: BulkRun },
      },
    },
    async (request) => bulk.undo(request.params.id, actorOf(request), request.body.reason),
  );
}
