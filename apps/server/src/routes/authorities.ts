import {
  Authority,
  AuthorityContact,
  AuthorityDetail,
  AuthorityEntry,
  ContactEntry,
  RecipientConfirmation,
  VerificationEntry,
} from '@breakwater/contracts';
import type { Orders } from '@breakwater/orders';
import { Type } from 'typebox';
import { personOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['authorities'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });

/** The register of authorities: who may ask, and how sure it is that it is they. */
export function authorityRoutes(app: App, { authorities }: Orders): void {
  app.get(
    '/v1/authorities',
    {
      config: { permission: 'authorities.read', onRead: 'authorities.read' },
      schema: {
        tags,
        summary: 'Authorities by name',
        querystring: Type.Object(
          {
            q: Type.Optional(Type.String({ maxLength: 200 })),
            country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
            after: Type.Optional(Type.String({ maxLength: 600 })),
          },
          closed,
        ),
        response: {
          200: Type.Object(
            { authorities: Type.Array(Authority), next: Type.Optional(Type.String()) },
            closed,
          ),
        },
      },
    },
    async ({ query }) => authorities.list(query),
  );
  app.post(
    '/v1/authorities',
    {
      config: { permission: 'authorities.manage', caller: 'person', proof: 'fresh' },
      schema: { tags, summary: 'Enter an authority', body: AuthorityEntry, response: { 201: Authority } },
    },
    async (request, reply) => reply.code(201).send(await authorities.add(request.body, personOf(request))),
  );
  app.get(
    '/v1/authorities/:id',
    {
      config: { permission: 'authorities.read', onRead: 'authority.read' },
      schema: {
        tags,
        summary: 'An authority with its contacts and what their levels rest on',
        params: ById,
        response: { 200: AuthorityDetail },
      },
    },
    async ({ params }) => authorities.get(params.id),
  );
  app.put(
    '/v1/authorities/:id',
    {
      config: { permission: 'authorities.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Change an authority, or take nothing of it any more',
        description:
          'Needs fresh proof of who you are. Another key than the one that counts is entered beside it, and counts when it was ' +
          'confirmed: POST /v1/authorities/{id}/recipients/{recipient}/confirm. None withdraws the one that counts.',
        params: ById,
        body: Type.Object({ ...AuthorityEntry.properties, removed: Type.Optional(Type.Boolean()) }, closed),
        response: { 200: Authority },
      },
    },
    async (request) => authorities.change(request.params.id, request.body, personOf(request)),
  );
  recipientRoutes(app, authorities);
  contactRoutes(app, authorities);
}

const OneRecipient = Type.Object({
  id: Type.String({ maxLength: 100 }),
  recipient: Type.String({ maxLength: 100 }),
});

/** Keys that packages are sealed to: they count when people of the desk made sure that they are the authority's. */
function recipientRoutes(app: App, authorities: Orders['authorities']): void {
  app.post(
    '/v1/authorities/:id/recipients/:recipient/confirm',
    {
      config: {
        ...{ permission: 'authorities.manage', caller: 'person', proof: 'fresh', standing: 'established' },
        onForbidden: 'authority-recipient.confirm.refused',
      },
      schema: {
        tags,
        summary: 'Confirm that a key is theirs, asked by another channel than that by which it came',
        description:
          'It counts 24 hours after somebody else than who entered it confirmed it (BREAKWATER_RECIPIENT_DELAY_HOURS). For an ' +
          'open emergency that was called back (`orderId`) it counts at once when a second person confirms it. Needs fresh ' +
          'proof of who asks; a key cannot do it.',
        params: OneRecipient,
        body: RecipientConfirmation,
        response: { 200: AuthorityDetail },
      },
    },
    async (request) => authorities.confirmRecipient(refOf(request.params), request.body, personOf(request)),
  );
  app.post(
    '/v1/authorities/:id/recipients/:recipient/withdraw',
    {
      config: { permission: 'authorities.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Seal nothing to a key any more; the one before it does not come back',
        params: OneRecipient,
        body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 2_000 }) }, closed),
        response: { 200: AuthorityDetail },
      },
    },
    async (request) =>
      authorities.withdrawRecipient(refOf(request.params), request.body.because, personOf(request)),
  );
}

function refOf({ id, recipient }: { readonly id: string; readonly recipient: string }) {
  return { authorityId: id, recipientId: recipient };
}

function contactRoutes(app: App, authorities: Orders['authorities']): void {
  app.post(
    '/v1/authorities/:id/contacts',
    {
      config: { permission: 'authorities.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Enter a contact of an authority, at level 0',
        params: ById,
        body: ContactEntry,
        response: { 201: AuthorityContact },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await authorities.addContact(request.params.id, request.body, personOf(request))),
  );
  app.put(
    '/v1/authority-contacts/:id',
    {
      config: { permission: 'authorities.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Change how a contact is reached',
        description: 'A new number is good for calling back only about orders that come after it.',
        params: ById,
        body: ContactEntry,
        response: { 200: AuthorityContact },
      },
    },
    async (request) => authorities.changeContact(request.params.id, request.body, personOf(request)),
  );
  app.post(
    '/v1/authority-contacts/:id/verify',
    {
      config: {
        ...{ permission: 'authorities.manage', caller: 'person', proof: 'fresh' },
        onForbidden: 'authority-contact.verify.refused',
      },
      schema: {
        tags,
        summary: 'Note how a contact showed who they are',
        description:
          'Mail shows level 1 at most, a call back 2, the portal 3, a certificate or the exchange 4; for a year at most. ' +
          'Joining the portal shows level 1: whoever joined is given more here, by a person with fresh proof of who they are.',
        params: ById,
        body: VerificationEntry,
        response: { 200: AuthorityContact },
      },
    },
    async (request) => authorities.verifyContact(request.params.id, request.body, personOf(request)),
  );
  app.post(
    '/v1/authority-contacts/:id/revoke',
    {
      config: { permission: 'authorities.manage', caller: 'person' },
      schema: {
        tags,
        summary: 'Take nothing of a contact any more, for good',
        params: ById,
        body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 2_000 }) }, closed),
        response: { 200: AuthorityContact },
      },
    },
    async (request) => authorities.revokeContact(request.params.id, request.body.because, personOf(request)),
  );
}
