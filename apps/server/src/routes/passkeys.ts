import { type Access, relyingParty } from '@breakwater/access';
import { Assertion, Attestation, Passkey, PasskeyOptions, StaffSession } from '@breakwater/contracts';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { signedInOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { answerSignedIn, callerOf, type PublicAddress, publicOrigin } from '../http/sign-in-reply.ts';

const closed = { additionalProperties: false } as const;
/** Passkeys: registered, used to sign in and to show again who one is. */
export function passkeyRoutes(app: App, access: Access, address: PublicAddress): void {
  const rpOf = (request: FastifyRequest) => relyingParty(publicOrigin(request, address));
  app.post(
    '/v1/session/passkey/options',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Begin to sign in, or to show that it is you, with a passkey',
        response: { 200: PasskeyOptions },
      },
    },
    async (request) => access.passkeys.startProof(rpOf(request), callerOf(request)),
  );
  app.post(
    '/v1/session/passkey',
    {
      config: { permission: 'public' },
      schema: {
        tags: ['session'],
        summary: 'Sign in with a passkey',
        body: Assertion,
        response: { 200: StaffSession },
      },
    },
    async (request, reply) => {
      const signedIn = await access.passkeys.signIn(rpOf(request), request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
  );
  ownPasskeyRoutes(app, access, rpOf);
}

function ownPasskeyRoutes(
  app: App,
  { passkeys }: Access,
  rpOf: (request: FastifyRequest) => ReturnType<typeof relyingParty>,
): void {
  const tags = ['me'];
  app.get(
    '/v1/me/passkeys',
    {
      config: { permission: 'signed-in' },
      schema: {
        tags,
        summary: 'My passkeys',
        response: { 200: Type.Object({ passkeys: Type.Array(Passkey) }) },
      },
    },
    async (request) => ({ passkeys: await passkeys.list(signedInOf(request).staff.member.id) }),
  );
  app.post(
    '/v1/me/passkeys/options',
    {
      config: { permission: 'signed-in', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Begin to register a passkey',
        description: 'Needs fresh proof that it is me.',
        response: { 200: PasskeyOptions },
      },
    },
    async (request) => {
      return passkeys.startRegistration(signedInOf(request).staff, rpOf(request));
    },
  );
  app.post(
    '/v1/me/passkeys',
    {
      config: { permission: 'signed-in', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Register a passkey',
        body: Type.Object(
          { response: Attestation, name: Type.String({ minLength: 1, maxLength: 200 }) },
          closed,
        ),
        response: { 201: Passkey },
      },
    },
    async (request, reply) => {
      const { staff } = signedInOf(request);
      return reply.code(201).send(await passkeys.finishRegistration(staff, rpOf(request), request.body));
    },
  );
  app.delete(
    '/v1/me/passkeys/:id',
    {
      config: { permission: 'signed-in', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Remove a passkey',
        params: Type.Object({ id: Type.String({ maxLength: 300 }) }),
      },
    },
    async (request, reply) => {
      await passkeys.remove(signedInOf(request).staff.member.id, request.params.id);
      return reply.code(204).send();
    },
  );
}
