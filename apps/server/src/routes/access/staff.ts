import type { Access } from '@breakwater/access';
import {
  type RoleMatrix,
  type StaffMember,
  type StaffRecovery,
  staffOperations,
} from '@breakwater/contracts/access';
import { actorOf } from '../../http/auth.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import type { PublicAddress } from '../../http/sign-in-reply.ts';
import { answerAsked, inviteUrl } from './changes.ts';

/** The people who work here, and what their roles let them do. */
export function staffRoutes(app: App, access: Access, address: PublicAddress): void {
  serve(app, staffOperations, {
    staff: async () => ({ staff: await access.staff.list() }),
    staffNames: async () => ({ names: await access.staff.names() }),
    addStaff: async (request, reply) => {
      const asked = await access.changes.ask<{ staff: StaffMember; token: string }>(
        'staff.add',
        request.body,
        actorOf(request),
      );
      return answerAsked(reply, asked, 201, ({ staff, token }) => ({
        staff,
        inviteUrl: inviteUrl(request, token, address),
      }));
    },
    changeStaff: async (request, reply) => {
      const body = { ...request.body, id: request.params.id };
      const asked = await access.changes.ask<StaffMember>('staff.change', body, actorOf(request));
      return answerAsked(reply, asked, 200, (member) => member);
    },
    disableStaff: async (request, reply) => {
      const body = { id: request.params.id, disabled: true };
      const asked = await access.changes.ask<StaffMember>('staff.change', body, actorOf(request));
      return answerAsked(reply, asked, 200, (member) => member);
    },
    inviteStaff: async (request, reply) => {
      const { id } = request.params;
      const asked = await access.changes.ask<{ token: string; ended?: StaffRecovery }>(
        'staff.invite',
        { id },
        actorOf(request),
      );
      return answerAsked(reply, asked, 200, ({ token, ended }) => ({
        inviteUrl: inviteUrl(request, token, address),
        ...(ended && { ended }),
      }));
    },
    unlockStaff: async (request) => {
      await access.staff.unlock(request.params.id, actorOf(request));
    },
    roles: async () => access.roles.matrix(),
    changeRole: async (request, reply) => {
      const body = { role: request.params.role, permissions: request.body.permissions };
      const asked = await access.changes.ask<RoleMatrix>('role.set', body, actorOf(request));
      return answerAsked(reply, asked, 200, (matrix) => matrix);
    },
  });
}
