import type { Access } from '@breakwater/access';
import { Type } from 'typebox';
import { principalOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const DAY_MS = 24 * 3_600_000;

const Key = Type.Object({
  id: Type.String(),
  name: Type.String(),
  source: Type.String(),
  scopes: Type.Array(Type.String()),
  createdAt: Type.String({ format: 'date-time' }),
  createdBy: Type.Optional(Type.String()),
  rotatedFrom: Type.Optional(Type.String()),
  expiresAt: Type.Optional(Type.String({ format: 'date-time' })),
  revokedAt: Type.Optional(Type.String({ format: 'date-time' })),
  lastUsedAt: Type.Optional(Type.String({ format: 'date-time' })),
});
const Issued = Type.Object({ key: Key, token: Type.String({ description: 'shown this once' }) });
const ById = Type.Object({ id: Type.String() });

/** API keys. */
export function accessRoutes(app: App, access: Access): void {
  app.get(
    '/v1/keys',
    {
      config: { scope: 'admin' },
      schema: {
        tags: ['keys'],
        summary: 'All keys',
        response: { 200: Type.Object({ keys: Type.Array(Key) }) },
      },
    },
    async () => ({ keys: (await access.list()).map((key) => ({ ...key, scopes: [...key.scopes] })) }),
  );
  app.post(
    '/v1/keys',
    {
      config: { scope: 'admin', onChange: 'key.create' },
      schema: {
        tags: ['keys'],
        summary: 'Make a key',
        body: Type.Object(
          { name: Type.String(), scopes: Type.Array(Type.String()), source: Type.Optional(Type.String()) },
          { additionalProperties: false },
        ),
        response: { 201: Issued },
      },
    },
    async (request, reply) => {
      const { name, scopes, source = name } = request.body;
      const issued = await access.createKey({ name, scopes, source, createdBy: principalOf(request).keyId });
      return reply.code(201).send(issued);
    },
  );
  app.post(
    '/v1/keys/:id/rotate',
    {
      config: { scope: 'admin', onChange: 'key.rotate' },
      schema: {
        tags: ['keys'],
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
        response: { 200: Issued },
      },
    },
    async (request) => {
      const { overlapMs = DAY_MS } = request.body;
      return await access.rotate(request.params.id, { overlapMs, by: principalOf(request).keyId });
    },
  );
  app.delete(
    '/v1/keys/:id',
    {
      config: { scope: 'admin', onChange: 'key.revoke' },
      schema: { tags: ['keys'], summary: 'Revoke a key', params: ById },
    },
    async (request, reply) => {
      await access.revoke(request.params.id);
      return reply.code(204).send();
    },
  );
}
