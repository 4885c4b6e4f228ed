import { PortalOrder } from '@breakwater/contracts';
import { Type } from 'typebox';
import { officerOf, provenOfficerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import type { PortalDesk } from './portal-desk.ts';
import { ByOrder } from './portal-orders.ts';

const FILE_LIMIT = 20 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const tags = ['portal'];
const ByProduction = Type.Object({
  id: Type.String({ maxLength: 100 }),
  production: Type.String({ maxLength: 100 }),
});

/** Files of the portal: originals going in, packages coming out. */
export function portalFileRoutes(app: App, desk: PortalDesk): void {
  // Kept byte for byte, whatever they are: the receipt is about these bytes.
  void app.register((uploads, _options, ready) => {
    uploads.removeAllContentTypeParsers();
    uploads.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    uploads.post(
      '/portal/v1/orders/upload',
      {
        config: { permission: 'officer' },
        bodyLimit: FILE_LIMIT,
        schema: {
          tags,
          summary: 'File an order as a file: Annex I or EPOC as JSON or XML, or a scan that people type',
          description: 'Up to 20 MiB. What no reader knows is kept with its hash, and read by people.',
          querystring: Type.Object({ name: Type.Optional(Type.String({ maxLength: 300 })) }, closed),
          response: { 201: PortalOrder },
        },
      },
      async (request, reply) => {
        const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
        const { officer } = officerOf(request);
        const { name } = request.query as { name?: string };
        return reply.code(201).send(await desk.upload(officer, { bytes, mediaType, name }));
      },
    );
    ready();
  });
  app.get(
    '/portal/v1/orders/:id/original',
    {
      config: { permission: 'officer', onRead: 'portal.original-read' },
      schema: { tags, summary: 'An order as it was filed', params: ByOrder },
    },
    async (request, reply) => {
      const { bytes, name } = await desk.original(officerOf(request).officer, request.params.id);
      return reply
        .headers({ 'content-disposition': attachment(name ?? 'order'), 'cache-control': 'no-store' })
        .type('application/octet-stream')
        .send(bytes);
    },
  );
  app.post(
    '/portal/v1/orders/:id/productions/:production/download',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'Download a package: once',
        description: 'Encrypted to the age key of the authority. Needs fresh proof that it is you.',
        params: ByProduction,
      },
    },
    async (request, reply) => {
      const { officer } = provenOfficerOf(request);
      const { id, production } = request.params;
      const { bytes, name, sha256 } = await desk.download(officer, id, production);
      return reply
        .headers({
          'content-disposition': attachment(name),
          'cache-control': 'no-store',
          'x-breakwater-sha256': sha256,
        })
        .type('application/octet-stream')
        .send(bytes);
    },
  );
  app.post(
    '/portal/v1/orders/:id/productions/:production/receipt',
    {
      config: { permission: 'officer' },
      schema: {
        tags,
        summary: 'Confirm that the package arrived whole, by its SHA-256',
        params: ByProduction,
        body: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
        response: { 200: PortalOrder },
      },
    },
    async (request) => {
      const { id, production } = request.params;
      return desk.confirm(officerOf(request).officer, id, production, request.body.sha256);
    },
  );
}

/** A file name that is safe in a header (RFC 6266), whatever it was called. */
function attachment(name: string): string {
  const safe = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
  return `attachment; filename="${safe}"`;
}
