import { Type } from 'typebox';
import { ApiKeyView, IssuedApiKey, ScopeList } from '../../access/api-key.ts';
import { Password } from '../../access/credentials.ts';
import { Nothing, operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { StaffMember, StaffPreferences, StaffSession, StaffSignIn } from '../staff.ts';

/** What people read and change about themselves. */
export const ownOperations = operations('access', {
  me: {
    method: 'GET',
    path: '/v1/me',
    permission: 'signed-in',
    summary: 'Who I am',
    answers: { 200: StaffMember },
  },
  changeMe: {
    method: 'PATCH',
    path: '/v1/me',
    permission: 'signed-in',
    summary: 'Change my name or preferences',
    body: Type.Object(
      {
        name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
        preferences: Type.Optional(Type.Object(Type.Partial(StaffPreferences).properties, closed)),
      },
      closed,
    ),
    answers: { 200: StaffMember },
  },
  dismissRecovered: {
    method: 'DELETE',
    path: '/v1/me/recovered',
    permission: 'signed-in',
    summary: 'I have seen what ended when I was let in anew',
    description: 'Until then it stands in GET /v1/session as `recovered`.',
    answers: { 204: Nothing },
  },
  changePassword: {
    method: 'POST',
    path: '/v1/me/password',
    permission: 'signed-in',
    records: ['staff.password-set'],
    summary: 'Set my password',
    description:
      'With the present one, or with fresh proof where there is none. All my other sessions end; this one gets ' +
      'another cookie and csrf token.',
    body: Type.Object({ current: Type.Optional(Password), password: Password }, closed),
    answers: { 200: StaffSession },
  },
  mySessions: {
    method: 'GET',
    path: '/v1/me/sessions',
    permission: 'signed-in',
    summary: 'Where I am signed in',
    answers: { 200: Type.Object({ sessions: Type.Array(StaffSignIn) }) },
  },
  endMyOtherSessions: {
    method: 'DELETE',
    path: '/v1/me/sessions',
    permission: 'signed-in',
    proof: 'fresh',
    records: ['session.ended-others'],
    summary: 'End all my sessions but this one',
    description: 'To be offered after a passkey was added or removed. Needs fresh proof that it is me.',
    answers: { 204: Nothing },
  },
  endMySession: {
    method: 'DELETE',
    path: '/v1/me/sessions/:id',
    permission: 'signed-in',
    proof: 'fresh',
    summary: 'End one of my sessions',
    params: ById,
    answers: { 204: Nothing },
  },
  myKeys: {
    method: 'GET',
    path: '/v1/me/keys',
    permission: 'signed-in',
    summary: 'My keys',
    answers: { 200: Type.Object({ keys: Type.Array(ApiKeyView) }) },
  },
  createMyKey: {
    method: 'POST',
    path: '/v1/me/keys',
    permission: 'signed-in',
    onChange: 'key.create',
    proof: 'fresh',
    summary: 'Make a key that acts in my name',
    description:
      'It can do what its scopes say and I may do at that moment. Needs fresh proof that it is me.',
    body: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 200 }),
        scopes: ScopeList,
      },
      closed,
    ),
    answers: { 201: IssuedApiKey },
  },
  revokeMyKey: {
    method: 'DELETE',
    path: '/v1/me/keys/:id',
    permission: 'signed-in',
    onChange: 'key.revoke',
    summary: 'Revoke my key',
    params: ById,
    answers: { 204: Nothing },
  },
});
