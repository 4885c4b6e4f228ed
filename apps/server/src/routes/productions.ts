import { Production, ProductionValues } from '@breakwater/contracts';
import type { Disclosure } from '@breakwater/disclosure';
import { Type } from 'typebox';
import { mayCall, personOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const closed = { additionalProperties: false } as const;
const tags = ['disclosure'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const reason = Type.String({ minLength: 1, maxLength: 10_000, pattern: '\\S' });

/** Packages: prepared by one person, approved by another with fresh proof of who they are. */
export function productionRoutes(app: App, { productions, downloads }: Disclosure): void {
  app.post(
    '/v1/disclosure/productions',
    {
      config: {
        ...{ permission: 'disclosure.prepare', caller: 'person' },
        onChange: 'disclosure.prepare',
      },
      schema: {
        tags,
        summary: 'Prepare a package under a grant; somebody else approves it',
        body: Type.Object(
          {
            grantId: Type.String({ maxLength: 100 }),
            note: Type.Optional(
              Type.String({ maxLength: 10_000, description: 'partial production or objection, in writing' }),
            ),
          },
          closed,
        ),
        response: { 201: Production },
      },
    },
    async (request, reply) =>
      reply.code(201).send(await productions.prepare(request.body, personOf(request))),
  );
  app.get(
    '/v1/disclosure/productions/:id',
    {
      config: { permission: 'disclosure.read', onRead: 'disclosure.production.read' },
      schema: {
        tags,
        summary: 'A package: fields and counts, no values',
        params: ById,
        response: { 200: Production },
      },
    },
    async ({ params }) => productions.get(params.id),
  );
  app.get(
    '/v1/disclosure/productions/:id/values',
    {
      config: {
        ...{ permission: 'disclosure.approve', caller: 'person', proof: 'fresh' },
        onRead: 'disclosure.values.read',
      },
      schema: {
        tags,
        summary: 'The values that a prepared package would hold; each reading is on record',
        description: 'For whoever approves it. Needs fresh proof of who asks; a key cannot do it.',
        params: ById,
        response: { 200: ProductionValues },
      },
    },
    async (request) => productions.values(request.params.id, personOf(request)),
  );
  app.post(
    '/v1/disclosure/productions/:id/approve',
    {
      config: {
        ...{ permission: 'disclosure.approve', caller: 'person', proof: 'fresh', standing: 'established' },
        onChange: 'disclosure.approve',
      },
      schema: {
        tags,
        summary: 'Approve a package as the second person: it is sealed for the authority and released',
        description:
          'It binds what was shown when it was prepared: where the recipient, the authority, its contact, what is stored or who ' +
          'is told changed since, the package is void, and is prepared and approved again. Refused for whoever prepared it. ' +
          'Needs fresh proof of who asks; a key cannot do it, nor somebody who was just invited.',
        params: ById,
        body: Type.Object(
          {
            lawyer: Type.Optional(
              Type.Boolean({ description: 'act as lawyer, which needs the permission orders.legal' }),
            ),
          },
          closed,
        ),
        response: { 200: Production },
      },
    },
    async (request) => {
      const lawyer = request.body.lawyer === true && mayCall(request, 'orders.legal');
      return productions.approve(request.params.id, { by: personOf(request), lawyer });
    },
  );
  app.post(
    '/v1/disclosure/productions/:id/reject',
    {
      config: {
        ...{ permission: 'disclosure.approve', caller: 'person', proof: 'fresh' },
        onChange: 'disclosure.reject',
      },
      schema: {
        tags,
        summary: 'Reject a package as the second person',
        params: ById,
        body: Type.Object({ reason }, closed),
        response: { 200: Production },
      },
    },
    async (request) =>
      productions.reject(request.params.id, { by: personOf(request), because: request.body.reason }),
  );
  app.post(
    '/v1/disclosure/productions/:id/break-glass',
    {
      config: {
        ...{
          permission: 'disclosure.break-glass',
          caller: 'person',
          proof: 'fresh',
          standing: 'established',
        },
        onChange: 'disclosure.break-glass',
      },
      schema: {
        tags,
        summary: 'Disclose alone where a life is in danger; somebody else reviews it within 24 hours',
        description:
          'Only for an emergency order that was called back. Needs fresh proof of who asks; a key cannot do it.',
        params: ById,
        body: Type.Object({ because: reason }, closed),
        response: { 200: Production },
      },
    },
    async (request) => {
      const lawyer = mayCall(request, 'orders.legal');
      const { because } = request.body;
      return productions.breakGlass(request.params.id, { by: personOf(request), lawyer, because });
    },
  );
  app.post(
    '/v1/disclosure/productions/:id/review',
    {
      config: {
        ...{ permission: 'disclosure.approve', caller: 'person', proof: 'fresh', standing: 'established' },
        onChange: 'disclosure.review',
      },
      schema: {
        tags,
        summary: 'Review what somebody else disclosed alone',
        params: ById,
        body: Type.Object({ upheld: Type.Boolean(), note: reason }, closed),
        response: { 200: Production },
      },
    },
    async (request) => {
      const { upheld, note } = request.body;
      return productions.review(request.params.id, { by: personOf(request), upheld, because: note });
    },
  );
  app.post(
    '/v1/disclosure/productions/:id/withdraw',
    {
      config: {
        ...{ permission: 'disclosure.prepare', caller: 'person' },
        onChange: 'disclosure.withdraw',
      },
      schema: {
        tags,
        summary: 'Take a package back that nobody downloaded yet',
        params: ById,
        body: Type.Object({ because: reason }, closed),
        response: { 200: Production },
      },
    },
    async (request) => productions.withdraw(request.params.id, { by: personOf(request), ...request.body }),
  );
  app.post(
    '/v1/disclosure/productions/:id/link',
    {
      config: {
        ...{ permission: 'disclosure.prepare', caller: 'person', proof: 'fresh' },
      },
      schema: {
        tags,
        summary: 'Make a link that a released package is downloaded with once, within three days',
        description:
          'It is shown once. Links made before stop working. Of a package that was downloaded and never acknowledged ' +
          'another one is made with a reason.',
        params: ById,
        body: Type.Object({ because: Type.Optional(reason) }, closed),
        response: {
          200: Type.Object({ url: Type.String(), expiresAt: Type.String({ format: 'date-time' }) }, closed),
        },
      },
    },
    async (request) => {
      const wish = { by: personOf(request), because: request.body.because };
      const { token, expiresAt } = await downloads.link(request.params.id, wish);
      return { url: `/d/${token}`, expiresAt };
    },
  );
}
