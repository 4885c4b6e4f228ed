import { BankDiff, BankPreview, BankVersion } from '@breakwater/contracts';
import type { BankFormat, Detection } from '@breakwater/detection';
import { Type } from 'typebox';
import type { App } from '../http/create-app.ts';

const BANK_BODY_LIMIT = 32 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const VersionNumber = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });

/** What a bank was and what an import would make of it. */
export function bankVersionRoutes(app: App, { banks }: Detection): void {
  const tags = ['banks'];
  app.get(
    '/v1/banks/:id/versions',
    {
      config: { permission: 'banks.read', platform: 'none' },
      schema: {
        tags,
        summary: 'Every change of a bank, latest first',
        params: ById,
        response: { 200: Type.Object({ versions: Type.Array(BankVersion) }, closed) },
      },
    },
    async ({ params }) => ({ versions: await banks.versions(params.id) }),
  );
  app.get(
    '/v1/banks/:id/diff',
    {
      config: { permission: 'banks.read' },
      schema: {
        tags,
        summary: 'What lies between two versions of a bank',
        params: ById,
        querystring: Type.Object({ from: VersionNumber, to: VersionNumber }, closed),
        response: { 200: BankDiff },
      },
    },
    async ({ params, query }) => banks.diff(params.id, query.from, query.to),
  );
  app.post(
    '/v1/banks/import/preview',
    {
      bodyLimit: BANK_BODY_LIMIT,
      config: { permission: 'banks.read', onRead: 'bank.dry-run' },
      schema: {
        tags,
        summary: 'What an import would change, and what it would have hit',
        body: Type.Object(
          { file: Type.String({ maxLength: 32 * 1024 * 1024 }), format: Type.Enum(['json', 'csv']) },
          closed,
        ),
        response: { 200: BankPreview },
      },
    },
    async ({ body }) => banks.preview(banks.importBank(body.file, body.format as BankFormat)),
  );
}
