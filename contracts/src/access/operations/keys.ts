import { Type } from 'typebox';
import { WaitingChange } from '../../access/access-change.ts';
import { ApiKeyView, IssuedApiKey, ScopeList } from '../../access/api-key.ts';
import { Nothing, operations } from '../../operation.ts';
import { ById } from '../../scalar.ts';

const DAY_MS = 24 * 3_600_000;

/** API keys. */
export const keyOperations = operations('access', {
  keys: {
    method: 'GET',
    path: '/v1/keys',
    permission: 'keys.manage',
    summary: 'All keys',
    answers: { 200: Type.Object({ keys: Type.Array(ApiKeyView) }) },
  },
  createKey: {
    method: 'POST',
    path: '/v1/keys',
    permission: 'keys.manage',
    onChange: 'key.create',
    caller: 'person',
    proof: 'fresh',
    summary: 'Make a key',
    description:
      'With an `owner` it acts in the name of that person, who makes it. Without, a service is made for it, for which ' +
      'you answer; that takes two administrators, once there are two: then the answer is 202. Needs fresh proof that it is you; a key makes no keys.',
    body: Type.Object(
      {
        name: Type.String(),
        scopes: ScopeList,
        purpose: Type.Optional(
          Type.String({ minLength: 1, maxLength: 500, description: 'what the service is for' }),
        ),
        platforms: Type.Optional(Type.Array(Type.String({ maxLength: 100 }), { minItems: 1, maxItems: 100 })),
        expiresAt: Type.Optional(
          Type.String({ format: 'date-time', description: 'in a year when left out, and at most' }),
        ),
        source: Type.Optional(Type.String()),
        owner: Type.Optional(
          Type.String({
            maxLength: 320,
            description: 'e-mail address of the person whose key it is to be',
          }),
        ),
      },
      { additionalProperties: false },
    ),
    answers: { 201: IssuedApiKey, 202: WaitingChange },
  },
  rotateKey: {
    method: 'POST',
    path: '/v1/keys/:id/rotate',
    permission: 'keys.manage',
    onChange: 'key.rotate',
    caller: 'person',
    proof: 'fresh',
    summary: 'A new token',
    params: ById,
    body: Type.Object(
      {
        overlapMs: Type.Optional(
          Type.Integer({
            minimum: 0,
            maximum: 30 * DAY_MS,
            description: 'how long the old one still works; a day when left out',
          }),
        ),
      },
      { additionalProperties: false },
    ),
    answers: { 200: IssuedApiKey },
  },
  revokeKey: {
    method: 'DELETE',
    path: '/v1/keys/:id',
    permission: 'keys.manage',
    onChange: 'key.revoke',
    caller: 'person',
    summary: 'Revoke a key',
    params: ById,
    answers: { 204: Nothing },
  },
});
