import type { Access } from '@breakwater/access';
import { Officer } from '@breakwater/contracts';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { actorOf, stepUpOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { linkOrigin, type PublicAddress, publicOrigin } from '../http/sign-in-reply.ts';

const closed = { additionalProperties: false } as const;
const tags = ['authorities'];
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const ExpiresAt = Type.String({
  maxLength: 40,
  format: 'date-time',
  description: 'until when the authority vouches for the account: within a year; a year when left out',
});

/** A contact whom somebody invites, as the register has them. */
export interface InvitedContact {
  readonly contactId: string;
  readonly authorityId: string;
  readonly name: string;
  /** Where the register has one. */
  readonly email?: string | undefined;
}

/** The register of contacts, as inviting needs it. */
export interface ContactRegister {
  /** Throws where there is no such contact, or it is revoked. */
  invitable(contactId: string): Promise<InvitedContact>;
}

/** Officers of authorities as staff sees them: invited, vouched for, disabled. */
export function officerRoutes(
  app: App,
  { officers }: Access,
  contacts: ContactRegister,
  address: PublicAddress,
): void {
  app.get(
    '/v1/officers',
    {
      config: { permission: 'authorities.read', onRead: 'officers.read' },
      schema: {
        tags,
        summary: 'Officers with an account of the portal',
        querystring: Type.Object({ authorityId: Type.Optional(Type.String({ maxLength: 100 })) }, closed),
        response: { 200: Type.Object({ officers: Type.Array(Officer) }, closed) },
      },
    },
    async ({ query }) => ({ officers: await officers.list(query.authorityId) }),
  );
  app.post(
    '/v1/authority-contacts/:id/invite',
    {
      config: {
        ...{ permission: 'authorities.manage', caller: 'person', proof: 'fresh' },
        onForbidden: 'officer.invite.refused',
      },
      schema: {
        tags,
        summary: 'Invite a contact to the portal',
        description:
          'A link that works once, within 72 hours: give it to the person yourself. Whoever is invited again loses the ' +
          'passkeys from before. Needs fresh proof of who asks; a key cannot do it.',
        params: ById,
        body: Type.Object(
          {
            name: Type.Optional(
              Type.String({
                minLength: 1,
                maxLength: 200,
                description: 'of the person, where the contact is a desk',
              }),
            ),
            email: Type.Optional(Type.String({ maxLength: 320 })),
            expiresAt: Type.Optional(ExpiresAt),
            locale: Type.Optional(Type.Enum(['en', 'ur'])),
          },
          closed,
        ),
        response: { 201: Type.Object({ officer: Officer, link: Type.String() }, closed) },
      },
    },
    async (request, reply) => {
      const contact = await contacts.invitable(request.params.id);
      const { name = contact.name, email = contact.email ?? '', ...given } = request.body;
      const { officer, token } = await officers.invite({
        ...contact,
        ...given,
        ...{ name, email, by: actorOf(request) },
      });
      reply.header('cache-control', 'no-store');
      return reply.code(201).send({ officer, link: linkOf(request, token) });
    },
  );
  app.patch(
    '/v1/officers/:id',
    {
      config: { permission: 'authorities.manage', caller: 'person' },
      schema: {
        tags,
        summary: 'Vouch for an account anew, disable or enable it',
        description:
          'Being disabled ends its sessions at once. To vouch or to enable needs fresh proof of who asks.',
        params: ById,
        body: Type.Object(
          { expiresAt: Type.Optional(ExpiresAt), disabled: Type.Optional(Type.Boolean()) },
          closed,
        ),
        response: { 200: Officer },
      },
    },
    async (request) => {
      const { expiresAt, disabled } = request.body;
      // Whoever must be kept out at once is kept out without delay.
      if (expiresAt !== undefined || disabled === false) stepUpOf(request);
      return officers.change(request.params.id, { ...request.body, by: actorOf(request) });
    },
  );

  function linkOf(request: FastifyRequest, token: string): string {
    return `${linkOrigin(publicOrigin(request, address) ?? '')}/portal/join#${token}`;
  }
}
