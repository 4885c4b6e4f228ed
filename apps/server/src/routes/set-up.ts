import type { Access } from '@breakwater/access';
import { Email, Password, ROLES, StaffSession } from '@breakwater/contracts';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';
import { answerSignedIn, callerOf, type PublicAddress } from '../http/sign-in-reply.ts';

const closed = { additionalProperties: false } as const;
const LinkToken = Type.String({
  minLength: 1,
  maxLength: 200,
  description: 'what stands after # in the link',
});

/** How people come in the first time: the set-up link of the first start, and invitations. */
export function setUpRoutes(app: App, access: Access, address: PublicAddress): void {
  const tags = ['session'];
  app.get(
    '/v1/setup',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Whether nobody works here yet',
        response: { 200: Type.Object({ needed: Type.Boolean() }) },
      },
    },
    async () => ({ needed: await access.setUp.needed() }),
  );
  app.post(
    '/v1/setup',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Make the first person, with the link that the start of the server prints',
        description: 'The person becomes lead and admin, and what else is asked for; it signs them in.',
        body: Type.Object(
          {
            token: LinkToken,
            name: Type.String({ minLength: 1, maxLength: 200 }),
            email: Email,
            password: Type.Optional(Password),
            roles: Type.Optional(Type.Array(Type.Enum([...ROLES]), { maxItems: ROLES.length })),
          },
          closed,
        ),
        response: { 200: StaffSession },
      },
    },
    async (request, reply) => {
      const signedIn = await access.setUp.complete(request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
  );
  app.post(
    '/v1/invite',
    {
      config: { permission: 'public' },
      schema: {
        tags,
        summary: 'Come in by an invitation, and set a password',
        description: 'Without a password one comes in to register a passkey. Sessions from before end.',
        body: Type.Object({ token: LinkToken, password: Type.Optional(Password) }, closed),
        response: { 200: StaffSession },
      },
    },
    async (request, reply) => {
      const signedIn = await access.acceptInvite(request.body, callerOf(request));
      return answerSignedIn(request, reply, access, signedIn, address);
    },
  );
}
