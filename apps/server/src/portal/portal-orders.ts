import { OrderForm, PortalCheck, PortalLaw, PortalOrder, PortalOrderSummary } from '@breakwater/contracts';
import { Type } from 'typebox';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import type { PortalDesk } from './portal-desk.ts';

/** 10,000 targets of some hundred bytes each, and long reasons. */
const FORM_BODY_LIMIT = 12 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const tags = ['portal'];
export const ByOrder = Type.Object({ id: Type.String({ maxLength: 100 }) });
const FormBody = Type.Object({ form: OrderForm }, closed);

/** Orders of an officer's own authority: checked, filed, read, mended, withdrawn. */
export function portalOrderRoutes(app: App, desk: PortalDesk): void {
  app.get(
    '/portal/v1/law',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'What the law asks of an order, by instrument and request type',
        response: { 200: PortalLaw },
      },
    },
    async () => desk.law(),
  );
  app.post(
    '/portal/v1/orders/check',
    {
      config: { permission: 'officer' },
      bodyLimit: FORM_BODY_LIMIT,
      schema: {
        tags,
        summary: 'What would be found in an order; nothing is stored',
        body: FormBody,
        response: { 200: PortalCheck },
      },
    },
    async (request) => desk.check(officerOf(request).officer, request.body.form),
  );
  app.post(
    '/portal/v1/orders',
    {
      config: { permission: 'officer' },
      bodyLimit: FORM_BODY_LIMIT,
      schema: {
        tags,
        summary: 'File an order',
        description: 'An order with defects is taken too: they are named, and the clock says what it does.',
        body: FormBody,
        response: { 201: PortalOrder },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await desk.file(officerOf(request).officer, request.body.form)),
  );
  app.get(
    '/portal/v1/orders',
    {
      config: { permission: 'officer', onRead: 'portal.orders-read' },
      schema: {
        tags,
        summary: 'Orders of my authority, the latest first',
        querystring: Type.Object(
          {
            state: Type.Optional(Type.String({ maxLength: 40 })),
            q: Type.Optional(Type.String({ maxLength: 200, description: 'number or file reference' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
            after: Type.Optional(Type.String({ maxLength: 400 })),
          },
          closed,
        ),
        response: {
          200: Type.Object(
            { orders: Type.Array(PortalOrderSummary), next: Type.Optional(Type.String()) },
            closed,
          ),
        },
      },
    },
    async (request) => {
      const { orders, next } = await desk.list(officerOf(request).officer, request.query);
      return { orders, ...(next !== undefined && { next }) };
    },
  );
  app.get(
    '/portal/v1/orders/:id',
    {
      config: { permission: 'officer', onRead: 'portal.order-read' },
      schema: { tags, summary: 'An order of my authority', params: ByOrder, response: { 200: PortalOrder } },
    },
    async (request) => desk.get(officerOf(request).officer, request.params.id),
  );
  app.put(
    '/portal/v1/orders/:id/form',
    {
      config: { permission: 'officer' },
      bodyLimit: FORM_BODY_LIMIT,
      schema: {
        tags,
        summary: 'Mend what was found in an order',
        params: ByOrder,
        body: FormBody,
        response: { 200: PortalOrder },
      },
    },
    async (request) => desk.amend(officerOf(request).officer, request.params.id, request.body.form),
  );
  app.post(
    '/portal/v1/orders/:id/messages',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'Write to the platform about an order',
        params: ByOrder,
        body: Type.Object({ body: Type.String({ minLength: 1, maxLength: 20_000, pattern: '\\S' }) }, closed),
        response: { 201: PortalOrder },
      },
    },
    async (request, reply) => {
      const { officer } = officerOf(request);
      return reply.code(201).send(await desk.write(officer, request.params.id, request.body.body));
    },
  );
  app.post(
    '/portal/v1/orders/:id/withdraw',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'Withdraw an order',
        params: ByOrder,
        body: Type.Object(
          { reason: Type.String({ minLength: 1, maxLength: 2_000, pattern: '\\S' }) },
          closed,
        ),
        response: { 200: PortalOrder },
      },
    },
    async (request) => desk.withdraw(officerOf(request).officer, request.params.id, request.body.reason),
  );
}
