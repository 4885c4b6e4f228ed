import { Type } from 'typebox';
import { AccessChangeView } from '../../access/access-change.ts';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';

const Part = Type.Object({}, { additionalProperties: true });

/** What changes who may do what, where it takes two administrators. */
export const changeOperations = operations('access', {
  changes: {
    method: 'GET',
    path: '/v1/changes',
    permission: 'staff.manage',
    onRead: 'access-changes.read',
    summary: 'Changes of who may do what: those that wait, and what became of the others',
    answers: { 200: Type.Object({ changes: Type.Array(AccessChangeView) }) },
  },
  consentToChange: {
    method: 'POST',
    path: '/v1/changes/:id/consent',
    permission: 'staff.manage',
    caller: 'person',
    proof: 'fresh',
    standing: 'established',
    records: ['access-change.consented'],
    summary: 'Consent to a change as the second administrator: it is done at once',
    description:
      'To exactly what was shown, which `digest` names; when anything of it changed since, it is void. An invitation ' +
      'that comes of it is in the answer: hand it over yourself.',
    params: ById,
    body: Type.Object({ digest: Type.String({ minLength: 64, maxLength: 64 }) }, closed),
    answers: {
      200: Type.Object({
        change: AccessChangeView,
        inviteUrl: Type.Optional(Type.String()),
        result: Part,
      }),
    },
  },
  refuseChange: {
    method: 'POST',
    path: '/v1/changes/:id/refuse',
    permission: 'staff.manage',
    caller: 'person',
    proof: 'fresh',
    summary: 'Refuse a change, or take one’s own back',
    params: ById,
    answers: { 200: AccessChangeView },
  },
});
