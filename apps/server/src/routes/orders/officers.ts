import type { Access } from '@breakwater/access';
import { officerOperations } from '@breakwater/contracts/orders';
import type { FastifyRequest } from 'fastify';
import { actorOf, stepUpOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import { linkOrigin, type PublicAddress, publicOrigin } from '../../http/sign-in-reply.ts';

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
  serve(app, officerOperations, {
    officers: async ({ query }) => ({ officers: await officers.list(query.authorityId) }),
    inviteOfficer: async (request, reply) => {
      const contact = await contacts.invitable(request.params.id);
      const { name = contact.name, email = contact.email ?? '', ...given } = request.body;
      const { officer, token } = await officers.invite({
        ...contact,
        ...given,
        name,
        email,
        by: actorOf(request),
      });
      reply.header('cache-control', 'no-store');
      return { officer, link: linkOf(request, token) };
    },
    changeOfficer: async (request) => {
      const { expiresAt, disabled } = request.body;
      // Whoever must be kept out at once is kept out without delay.
      if (expiresAt !== undefined || disabled === false) stepUpOf(request);
      return officers.change(request.params.id, { ...request.body, by: actorOf(request) });
    },
  });
  function linkOf(request: FastifyRequest, token: string): string {
    return `${linkOrigin(publicOrigin(request, address) ?? '')}/portal/join#${token}`;
  }
}
