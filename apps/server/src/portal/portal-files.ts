import { portalFileOperations } from '@breakwater/contracts/portal';
import { officerOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { serve } from '../http/serve.ts';
import type { PortalDesk } from './portal-desk.ts';

/** Files of the portal: originals going in, packages coming out. */
export function portalFileRoutes(app: App, desk: PortalDesk): void {
  serve(app, portalFileOperations, {
    uploadOrder: async (request) => {
      const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
      const { officer } = officerOf(request);
      return desk.upload(officer, { bytes: request.body, mediaType, name: request.query.name });
    },
    originalOfOrder: async (request, reply) => {
      const { bytes, name } = await desk.original(officerOf(request).officer, request.params.id);
      return reply
        .headers({ 'content-disposition': attachment(name ?? 'order'), 'cache-control': 'no-store' })
        .type('application/octet-stream')
        .send(bytes);
    },
    downloadProduction: async (request, reply) => {
      const { officer } = officerOf(request);
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
    receiveProduction: async (request) => {
      const { id, production } = request.params;
      return desk.confirm(officerOf(request).officer, id, production, request.body.sha256);
    },
  });
}

/** A file name that is safe in a header (RFC 6266), whatever it was called. */
function attachment(name: string): string {
  const safe = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(0, 100);
  return `attachment; filename="${safe}"`;
}
