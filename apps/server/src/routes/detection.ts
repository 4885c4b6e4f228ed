import { Bank, BankDryRun, BankSummary } from '@breakwater/contracts';
import type { BankChange, BankFormat, Detection } from '@breakwater/detection';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';

const BANK_BODY_LIMIT = 32 * 1024 * 1024;
const closed = { additionalProperties: false } as const;
const ById = Type.Object({ id: Type.String({ maxLength: 100 }) });
const Change = Type.Object(
  {
    add: Type.Optional(
      Type.Array(Type.Unknown(), { maxItems: 100_000, description: 'entries to add, or to replace by id' }),
    ),
    remove: Type.Optional(
      Type.Array(Type.String(), { maxItems: 100_000, description: 'ids of entries to remove' }),
    ),
  },
  closed,
);
const ChangeQuery = Type.Object(
  {
    force: Type.Optional(Type.Boolean({ description: 'store it although its dry run speaks against it' })),
    reason: Type.Optional(
      Type.String({
        maxLength: 1000,
        description: 'why, for the history; a change that is forced needs one',
      }),
    ),
    version: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 2_000_000_000,
        description: 'the version that the change builds on',
      }),
    ),
  },
  closed,
);
const FileQuery = Type.Object({ format: Type.Optional(Type.Enum(['json', 'csv'])) }, closed);

/** Banks of terms and links, and the signals that rules may read. */
export function detectionRoutes(app: App, detection: Detection): void {
  const { banks } = detection;
  const tags = ['banks'];
  app.get(
    '/v1/signals',
    {
      config: { permission: 'rules.read', platform: 'none' },
      schema: { tags: ['rules'], summary: 'Signals that rules may read, with their types' },
    },
    async () => ({ signals: detection.catalogue() }),
  );
  app.get(
    '/v1/banks',
    {
      config: { permission: 'banks.read', platform: 'none' },
      schema: {
        tags,
        summary: 'All banks',
        response: { 200: Type.Object({ banks: Type.Array(BankSummary) }) },
      },
    },
    async () => ({ banks: await banks.list() }),
  );
  app.get(
    '/v1/banks/:id',
    {
      config: { permission: 'banks.read', platform: 'none' },
      schema: {
        tags,
        summary: 'A bank with its entries',
        params: ById,
        querystring: Type.Object(
          { version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000_000 })) },
          closed,
        ),
        response: { 200: Bank },
      },
    },
    async ({ params, query }) => await banks.get(params.id, query.version),
  );
  app.get(
    '/v1/banks/:id/export',
    {
      config: { permission: 'banks.read', onRead: 'bank.export', platform: 'none' },
      schema: { tags, summary: 'A bank as a file', params: ById, querystring: FileQuery },
    },
    async ({ params, query: { format = 'json' } }, reply) =>
      reply
        .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/json')
        .send(await banks.exportBank(params.id, format as BankFormat)),
  );
  app.put(
    '/v1/banks/:id',
    {
      bodyLimit: BANK_BODY_LIMIT,
      config: { permission: 'banks.write', onChange: 'bank.put' },
      schema: {
        tags,
        summary: 'Store a whole bank',
        params: ById,
        querystring: ChangeQuery,
        response: { 200: BankSummary },
      },
    },
    async (request) => {
      const bank = { ...(request.body as Bank), id: request.params.id };
      return banks.put(bank, { by: actorOf(request), ...request.query });
    },
  );
  app.post(
    '/v1/banks/import',
    {
      bodyLimit: BANK_BODY_LIMIT,
      config: { permission: 'banks.write', onChange: 'bank.import' },
      schema: {
        tags,
        summary: 'Store a bank from a file',
        body: Type.Object(
          { file: Type.String({ maxLength: 32 * 1024 * 1024 }), format: Type.Enum(['json', 'csv']) },
          closed,
        ),
        querystring: ChangeQuery,
        response: { 200: BankSummary },
      },
    },
    async (request) => {
      const bank = banks.importBank(request.body.file, request.body.format as BankFormat);
      return banks.put(bank, { by: actorOf(request), ...request.query });
    },
  );
  app.patch(
    '/v1/banks/:id',
    {
      bodyLimit: BANK_BODY_LIMIT,
      config: { permission: 'banks.write', onChange: 'bank.change' },
      schema: {
        tags,
        summary: 'Add and remove entries',
        params: ById,
        querystring: ChangeQuery,
        body: Change,
        response: { 200: BankSummary },
      },
    },
    async (request) =>
      banks.change(request.params.id, request.body as BankChange, { by: actorOf(request), ...request.query }),
  );
  app.delete(
    '/v1/banks/:id',
    {
      config: { permission: 'banks.write', onChange: 'bank.remove' },
      schema: { tags, summary: 'End a bank', params: ById },
    },
    async (request, reply) => {
      await banks.remove(request.params.id, { by: actorOf(request) });
      return reply.code(204).send();
    },
  );
  app.post(
    '/v1/banks/:id/dry-run',
    {
      bodyLimit: BANK_BODY_LIMIT,
      config: { permission: 'banks.read', onRead: 'bank.dry-run' },
      schema: {
        tags,
        summary: 'What a change would have hit in stored events',
        params: ById,
        body: Change,
        response: { 200: BankDryRun },
      },
    },
    async ({ params, body }) => banks.dryRun({ ...(body as BankChange), id: params.id }),
  );
}
