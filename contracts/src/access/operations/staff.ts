import { Type } from 'typebox';
import { WaitingChange } from '../../access/access-change.ts';
import { ROLES } from '../../declare-room.ts';
import { Nothing, operations } from '../../operation.ts';
import { PERMISSIONS } from '../../rooms.ts';
import { ById, closed } from '../../scalar.ts';
import { RoleMatrix, StaffMember, StaffRecovery } from '../staff.ts';

const Name = Type.String({ minLength: 1, maxLength: 200 });
const RoleList = Type.Array(Type.Enum([...ROLES]), { minItems: 1, maxItems: ROLES.length });
const Platforms = Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 100 });
const InviteUrl = Type.String({
  description: 'one-time link, valid for 72 hours; give it to the person yourself',
});

/** The people who work here, and what their roles let them do. */
export const staffOperations = operations('access', {
  staff: {
    method: 'GET',
    path: '/v1/staff',
    permission: 'staff.manage',
    onRead: 'staff.read',
    summary: 'All members of staff',
    answers: { 200: Type.Object({ staff: Type.Array(StaffMember) }) },
  },
  staffNames: {
    method: 'GET',
    path: '/v1/staff/names',
    permission: 'live.read',
    platform: 'none',
    summary: 'Names by actor, for showing who did something',
    answers: { 200: Type.Object({ names: Type.Record(Type.String(), Type.String()) }) },
  },
  addStaff: {
    method: 'POST',
    path: '/v1/staff',
    permission: 'staff.manage',
    caller: 'person',
    proof: 'fresh',
    records: ['staff.added'],
    summary: 'Invite a person',
    description: 'An administrator is invited by two, once there are two: then the answer is 202.',
    body: Type.Object({ name: Name, email: Type.String({ maxLength: 320 }), roles: RoleList }, closed),
    answers: { 201: Type.Object({ staff: StaffMember, inviteUrl: InviteUrl }), 202: WaitingChange },
  },
  changeStaff: {
    method: 'PATCH',
    path: '/v1/staff/:id',
    permission: 'staff.manage',
    caller: 'person',
    proof: 'fresh',
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
    answers: { 200: StaffMember, 202: WaitingChange },
  },
  disableStaff: {
    method: 'POST',
    path: '/v1/staff/:id/disable',
    permission: 'staff.manage',
    caller: 'person',
    summary: 'Keep a person out, at once',
    description:
      'Ends their sessions. It takes no fresh proof, so that nobody who must be kept out stays in meanwhile; to let ' +
      'them in again does. An administrator is kept out by two, once there are two: then the answer is 202.',
    params: ById,
    answers: { 200: StaffMember, 202: WaitingChange },
  },
  inviteStaff: {
    method: 'POST',
    path: '/v1/staff/:id/invite',
    permission: 'staff.manage',
    caller: 'person',
    proof: 'fresh',
    records: ['staff.invited'],
    summary: 'A new invitation, also for who has lost the password',
    description:
      'Of somebody who was here already every way in ends at once: sessions, passkeys, keys, the password. `ended` ' +
      'says how many; the person is told when they come in.',
    params: ById,
    answers: {
      200: Type.Object({ inviteUrl: InviteUrl, ended: Type.Optional(StaffRecovery) }),
      202: WaitingChange,
    },
  },
  unlockStaff: {
    method: 'POST',
    path: '/v1/staff/:id/unlock',
    permission: 'staff.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'End a lock-out after wrong passwords',
    params: ById,
    answers: { 204: Nothing },
  },
  roles: {
    method: 'GET',
    path: '/v1/roles',
    permission: 'live.read',
    platform: 'none',
    summary: 'What each role may do',
    answers: { 200: RoleMatrix },
  },
  changeRole: {
    method: 'PUT',
    path: '/v1/roles/:role',
    permission: 'roles.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'Change what a role may do',
    params: Type.Object({ role: Type.Enum([...ROLES]) }),
    body: Type.Object(
      { permissions: Type.Array(Type.Enum([...PERMISSIONS]), { maxItems: PERMISSIONS.length }) },
      closed,
    ),
    answers: { 200: RoleMatrix, 202: WaitingChange },
  },
});
