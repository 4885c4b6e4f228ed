import {
  DisclosureGrant,
  FieldPreview,
  HOLD_STATES,
  Hold,
  PRODUCTION_STATES,
  Production,
  SignInLogState,
  UserNotice,
} from '@breakwater/contracts';
import type { Disclosure } from '@breakwater/disclosure';
import { type Static, Type } from 'typebox';
import { actorOf, personOf, stepUpOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['disclosure'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const page = {
  orderId: Type.Optional(Type.String({ maxLength: 100, description: 'of this order' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
  after: Type.Optional(Type.String({ maxLength: 200, description: '`next` of the page before' })),
};
const reason = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' });
const Because = Type.Object({ because: reason }, closed);
const instant = Type.String({ maxLength: 40, format: 'date-time' });
const next = Type.Optional(Type.String());

/** Holds, grants, notices and the log: what is kept for orders, never a value of it. */
export function disclosureRoutes(app: App, disclosure: Disclosure, orders: SecrecyPorts): void {
  const { holds, grants, notices, log, productions } = disclosure;
  const read = (onRead: string) => ({ permission: 'disclosure.read', onRead }) as const;

  app.get(
    '/v1/disclosure/holds',
    {
      config: read('disclosure.holds.read'),
      schema: {
        tags,
        summary: 'What is preserved for orders, the latest first',
        querystring: Type.Object({ ...page, state: Type.Optional(Type.Enum([...HOLD_STATES])) }, closed),
        response: { 200: Type.Object({ holds: Type.Array(Hold), next }, closed) },
      },
    },
    async ({ query }) => holds.list(query),
  );
  app.post(
    '/v1/disclosure/holds/:id/extend',
    {
      config: {
        ...{ permission: 'disclosure.prepare', caller: 'person' },
        onChange: 'disclosure.hold.extend',
      },
      schema: {
        tags,
        summary: 'Move the end of a hold, with a reason; never without end',
        params: ById,
        body: Type.Object({ until: instant, because: reason }, closed),
        response: { 200: Hold },
      },
    },
    async (request) => holds.extend(request.params.id, request.body, personOf(request)),
  );
  app.post(
    '/v1/disclosure/holds/:id/release',
    {
      config: {
        ...{ permission: 'disclosure.prepare', caller: 'person', proof: 'fresh' },
        onChange: 'disclosure.hold.release',
      },
      schema: {
        tags,
        summary: 'End a hold: what is over is purged with proof',
        params: ById,
        body: Because,
        response: { 200: Hold },
      },
    },
    async (request) => holds.release(request.params.id, request.body, personOf(request)),
  );
  app.get(
    '/v1/disclosure/grants',
    {
      config: read('disclosure.grants.read'),
      schema: {
        tags,
        summary: 'What orders allow to disclose, the latest first',
        querystring: Type.Object(
          { ...page, open: Type.Optional(Type.Boolean({ description: 'those that stand' })) },
          closed,
        ),
        response: { 200: Type.Object({ grants: Type.Array(DisclosureGrant), next }, closed) },
      },
    },
    async ({ query }) => grants.list(query),
  );
  app.post(
    '/v1/disclosure/grants/:id/preview',
    {
      config: { permission: 'disclosure.prepare' },
      schema: {
        tags,
        summary: 'What a package would hold: fields and counts, no values; on record',
        params: ById,
        response: { 200: Type.Object({ preview: Type.Array(FieldPreview) }, closed) },
      },
    },
    async (request) =>
      grants.preview(request.params.id, actorOf(request)) as Promise<{ preview: FieldPreview[] }>,
  );
  app.get(
    '/v1/disclosure/productions',
    {
      config: read('disclosure.productions.read'),
      schema: {
        tags,
        summary: 'Packages, the latest first',
        querystring: Type.Object(
          {
            ...page,
            state: Type.Optional(Type.Enum([...PRODUCTION_STATES])),
            review: Type.Optional(
              Type.Literal('due', { description: 'disclosed by one person alone, not reviewed yet' }),
            ),
          },
          closed,
        ),
        response: { 200: Type.Object({ productions: Type.Array(Production), next }, closed) },
      },
    },
    async ({ query }) => productions.list(query),
  );
  app.get(
    '/v1/disclosure/notices',
    {
      config: read('disclosure.notices.read'),
      schema: {
        tags,
        summary: 'What users are told of orders, and when, the latest first',
        querystring: Type.Object(
          { ...page, state: Type.Optional(Type.Enum(['scheduled', 'delayed', 'sent', 'void'])) },
          closed,
        ),
        response: { 200: Type.Object({ notices: Type.Array(UserNotice), next }, closed) },
      },
    },
    async ({ query }) => notices.list(query),
  );
  app.post(
    '/v1/disclosure/secrecy',
    {
      config: {
        ...{ permission: 'orders.legal', caller: 'person', proof: 'fresh' },
        onChange: 'disclosure.secrecy',
      },
      schema: {
        tags,
        summary: 'Delay what users are told of an order, by a decision that has an end; or end the delay',
        body: SecrecyBody,
        response: { 200: Type.Object({ notices: Type.Array(UserNotice) }, closed) },
      },
    },
    async (request) => {
      const by = personOf(request);
      await orders.changeSecrecy(request.body, by);
      return { notices: (await notices.list({ orderId: request.body.orderId })).notices };
    },
  );
  app.get(
    '/v1/disclosure/log',
    {
      config: { permission: 'disclosure.read' },
      schema: {
        tags,
        summary:
          'What the sign-in log holds, in numbers, its keys by number, what it missed and what it forgot',
        response: { 200: SignInLogState },
      },
    },
    async () => log.state(),
  );
  app.post(
    '/v1/disclosure/keys',
    {
      config: {
        ...{ permission: 'disclosure.approve', caller: 'person', proof: 'fresh' },
        onChange: 'disclosure.keys',
      },
      schema: {
        tags,
        summary: 'Make a new key of the sign-in log the current one',
        description:
          'Records before stay readable with their keys, which leave the key file when the last record under them is gone. ' +
          'Needs fresh proof of who asks; a key cannot do it.',
        response: { 200: SignInLogState },
      },
    },
    async (request) => log.rotate(stepUpOf(request)),
  );
}

const SecrecyBody = Type.Object(
  {
    orderId: Type.String({ maxLength: 100 }),
    until: Type.Optional({ ...instant, description: 'the new end; the delay ends now when left out' }),
    order: Type.Optional(Type.String({ maxLength: 500, description: 'decision that orders it' })),
  },
  closed,
);

/** Changes of secrecy, in a transaction of their own. */
export interface SecrecyPorts {
  changeSecrecy(wish: Static<typeof SecrecyBody>, by: string): Promise<void>;
}
