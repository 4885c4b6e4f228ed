import { relyingParty } from '@breakwater/access';
import { Attestation, OfficerSession, OfficerSignIn, Passkey, PasskeyOptions } from '@breakwater/contracts';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { publicOrigin } from '../http/sign-in-reply.ts';
import type { PortalEntrance } from './portal-session.ts';

const closed = { additionalProperties: false } as const;

/** What officers keep of themselves: passkeys and language. */
export function portalAccountRoutes(app: App, { access, address, authorityName }: PortalEntrance): void {
  const { officers } = access;
  const tags = ['portal'];
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  app.patch(
    '/portal/v1/me',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'The language in which I am written to',
        body: Type.Object({ locale: Type.Enum(['en', 'ur']) }, closed),
        response: { 200: OfficerSession },
      },
    },
    async (request) => {
      const signedIn = officerOf(request);
      const { officer } = signedIn;
      await officers.setLocale(officer.id, request.body.locale);
      const changed = { ...signedIn, officer: await officers.get(officer.id) };
      return officers.describe(changed, await authorityName(officer.authorityId));
    },
  );
  app.get(
    '/portal/v1/sessions',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'Where I am signed in to the portal',
        response: { 200: Type.Object({ sessions: Type.Array(OfficerSignIn) }) },
      },
    },
    async (request) => ({ sessions: await officers.signIns(officerOf(request)) }),
  );
  app.delete(
    '/portal/v1/sessions',
    {
      config: { permission: 'officer', proof: 'fresh' },
      schema: {
        tags,
        summary: 'End all my sessions of the portal but this one',
        description: 'To be offered after a passkey was added or removed. Needs fresh proof that it is me.',
      },
    },
    async (request, reply) => {
      await officers.signOutOthers(officerOf(request));
      return reply.code(204).send();
    },
  );
  app.get(
    '/portal/v1/passkeys',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'My passkeys for the portal',
        response: { 200: Type.Object({ passkeys: Type.Array(Passkey) }) },
      },
    },
    async (request) => ({ passkeys: await officers.passkeys.list(officerOf(request).officer.id) }),
  );
  app.post(
    '/portal/v1/passkeys/options',
    {
      config: { permission: 'officer', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Begin to register one more passkey',
        description: 'Needs fresh proof that it is me.',
        response: { 200: PasskeyOptions },
      },
    },
    async (request) => officers.startAdding(officerOf(request).officer, rpOf(request)),
  );
  app.post(
    '/portal/v1/passkeys',
    {
      config: { permission: 'officer', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Register one more passkey',
        body: Type.Object(
          { response: Attestation, name: Type.String({ minLength: 1, maxLength: 200 }) },
          closed,
        ),
        response: { 201: Passkey },
      },
    },
    async (request, reply) => {
      const { officer } = officerOf(request);
      return reply.code(201).send(await officers.finishAdding(officer, rpOf(request), request.body));
    },
  );
  app.delete(
    '/portal/v1/passkeys/:id',
    {
      config: { permission: 'officer', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Remove a passkey of mine; the last one stays',
        params: Type.Object({ id: Type.String({ maxLength: 300 }) }),
      },
    },
    async (request, reply) => {
      await officers.passkeys.remove(officerOf(request).officer.id, request.params.id);
      return reply.code(204).send();
    },
  );
}
