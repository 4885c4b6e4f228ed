import type { Access } from '@breakwater/access';
import {
  PERMISSIONS,
  ROLES,
  RoleMatrix,
  StaffMember,
  StaffRecovery,
  WaitingChange,
} from '@breakwater/contracts';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import type { PublicAddress } from '../http/sign-in-reply.ts';
import { answerAsked, inviteUrl } from './changes.ts';

const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const Name = Type.String({ minLength: 1, maxLength: 200 });
const RoleList = Type.Array(Type.Enum([...ROLES]), { minItems: 1, maxItems: ROLES.length });
const Platforms = Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 100 });
const InviteUrl = Type.String({
  description: 'one-time link, valid for 72 hours; give it to the person yourself',
});

/** The people who work here, and what their roles let them do. */
export function staffRoutes(app: App, access: Access, address: PublicAddress): void {
  const tags = ['staff'];
  app.get(
    '/v1/staff',
    {
      config: { permission: 'staff.manage', onRead: 'staff.read' },
      schema: {
        tags,
        summary: 'All members of staff',
        response: { 200: Type.Object({ staff: Type.Array(StaffMember) }) },
      },
    },
    async () => ({ staff: await access.staff.list() }),
  );
  app.get(
    '/v1/staff/names',
    {
      config: { permission: 'live.read', platform: 'none' },
      schema: {
        tags,
        summary: 'Names by actor, for showing who did something',
        response: { 200: Type.Object({ names: Type.Record(Type.String(), Type.String()) }) },
      },
    },
    async () => ({ names: await access.staff.names() }),
  );
  app.post(
    '/v1/staff',
    {
      config: { permission: 'staff.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Invite a person',
        body: Type.Object({ name: Name, email: Type.String({ maxLength: 320 }), roles: RoleList }, closed),
        description: 'An administrator is invited by two, once there are two: then the answer is 202.',
        response: { 201: Type.Object({ staff: StaffMember, inviteUrl: InviteUrl }), 202: WaitingChange },
      },
    },
    async (request, reply) => {
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
  );
  app.patch(
    '/v1/staff/:id',
    {
      config: { permission: 'staff.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Change a person',
        description:
          'Other roles, or being disabled, end their sessions at once. Roles, platforms and the account of an administrator ' +
          'take two administrators, once there are two: then the answer is 202.',
        params: ById,
        body: Type.Object(
          {
            name: Type.Optional(Name),
            roles: Type.Optional(RoleList),
            disabled: Type.Optional(Type.Boolean()),
            platforms: Type.Optional(Type.Union([Platforms, Type.Null({ description: 'all' })])),
          },
          closed,
        ),
        response: { 200: StaffMember, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const body = { ...request.body, id: request.params.id };
      const asked = await access.changes.ask<StaffMember>('staff.change', body, actorOf(request));
      return answerAsked(reply, asked, 200, (member) => member);
    },
  );
  app.post(
    '/v1/staff/:id/disable',
    {
      config: { permission: 'staff.manage', caller: 'person' },
      schema: {
        tags,
        summary: 'Keep a person out, at once',
        description:
          'Ends their sessions. It takes no fresh proof, so that nobody who must be kept out stays in meanwhile; to let ' +
          'them in again does. An administrator is kept out by two, once there are two: then the answer is 202.',
        params: ById,
        response: { 200: StaffMember, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const body = { id: request.params.id, disabled: true };
      const asked = await access.changes.ask<StaffMember>('staff.change', body, actorOf(request));
      return answerAsked(reply, asked, 200, (member) => member);
    },
  );
  app.post(
    '/v1/staff/:id/invite',
    {
      config: { permission: 'staff.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'A new invitation, also for who has lost the password',
        description:
          'Of somebody who was here already every way in ends at once: sessions, passkeys, keys, the password. `ended` ' +
          'says how many; the person is told when they come in.',
        params: ById,
        response: {
          200: Type.Object({ inviteUrl: InviteUrl, ended: Type.Optional(StaffRecovery) }),
          202: WaitingChange,
        },
      },
    },
    async (request, reply) => {
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
  );
  app.post(
    '/v1/staff/:id/unlock',
    {
      config: { permission: 'staff.manage', caller: 'person', proof: 'fresh' },
      schema: { tags, summary: 'End a lock-out after wrong passwords', params: ById },
    },
    async (request, reply) => {
      await access.staff.unlock(request.params.id, actorOf(request));
      return reply.code(204).send();
    },
  );
  app.get(
    '/v1/roles',
    {
      config: { permission: 'live.read', platform: 'none' },
      schema: { tags, summary: 'What each role may do', response: { 200: RoleMatrix } },
    },
    async () => access.roles.matrix(),
  );
  app.put(
    '/v1/roles/:role',
    {
      config: { permission: 'roles.manage', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Change what a role may do',
        params: Type.Object({ role: Type.Enum([...ROLES]) }),
        body: Type.Object(
          { permissions: Type.Array(Type.Enum([...PERMISSIONS]), { maxItems: PERMISSIONS.length }) },
          closed,
        ),
        response: { 200: RoleMatrix, 202: WaitingChange },
      },
    },
    async (request, reply) => {
      const body = { role: request.params.role, permissions: request.body.permissions };
      const asked = await access.changes.ask<RoleMatrix>('role.set', body, actorOf(request));
      return answerAsked(reply, asked, 200, (matrix) => matrix);
    },
  );
}
