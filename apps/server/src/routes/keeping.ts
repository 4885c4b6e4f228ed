import { ErasedData, Erasure, KeptData, KeptOfAccount } from '@breakwater/contracts';
import { Type } from 'typebox';
import { actorOf } from '../http/auth.ts';
import type { App } from '../http/create-app.ts';
import { RETENTION_SETTINGS } from '../keeping/all-retention.ts';
import type { Keeping } from '../keeping/keeping.ts';
import { receiptText } from '../keeping/receipt-text.ts';

const closed = { additionalProperties: false } as const;
const SHOWN = 200;
const ByAccount = Type.Object({
  platform: Type.String({ maxLength: 100 }),
  id: Type.String({ maxLength: 200 }),
});
const reason = Type.String({
  minLength: 10,
  maxLength: 200,
  pattern: '\\S',
  description: 'why; it goes on record with your name',
});
const Receipt = Type.Object({ en: Type.String(), ur: Type.String() }, closed);
const RetentionSetting = Type.Object(
  {
    setting: Type.String(),
    days: Type.Integer({ minimum: 0 }),
    default: Type.Integer({ minimum: 0 }),
    tables: Type.Array(Type.String()),
    floor: Type.Optional(Type.Object({ law: Type.String(), days: Type.Integer() }, closed)),
  },
  closed,
);

/** How long data are kept; erasing an account, and giving out all that is kept of one. */
export function keepingRoutes(app: App, keeping: Keeping): void {
  const tags = ['keeping'];
  app.get(
    '/v1/retention',
    {
      config: { permission: 'settings.read' },
      schema: {
        tags,
        summary: 'How long data are kept here, with the floors of laws',
        response: { 200: Type.Object({ settings: Type.Array(RetentionSetting) }, closed) },
      },
    },
    async () => ({
      settings: RETENTION_SETTINGS.map(({ setting, days, tables, floor }) => ({
        ...{ setting, days: keeping.days.get(setting) ?? days, default: days, tables: [...tables] },
        ...(floor && { floor: { ...floor } }),
      })),
    }),
  );
  app.get(
    '/v1/accounts/:platform/:id/erasure',
    {
      config: { permission: 'accounts.erase', onRead: 'account.erasure.previewed' },
      schema: {
        tags,
        summary: 'What erasing an account would erase and what stays, why and until when',
        params: ByAccount,
        response: {
          200: Type.Object({ erased: Type.Array(ErasedData), kept: Type.Array(KeptData) }, closed),
        },
      },
    },
    async ({ params }) => keeping.preview({ platform: params.platform, accountId: params.id }),
  );
  app.post(
    '/v1/accounts/:platform/:id/erasure',
    {
      config: { permission: 'accounts.erase', caller: 'person', proof: 'fresh' },
      schema: {
        tags,
        summary: 'Erase an account, as far as no law and no order keeps it',
        description:
          'For a person with fresh proof. Cannot be undone. On record by counts, never by name. What is kept is erased when ' +
          'what keeps it ends. The receipts are for the user: they tell nothing of orders.',
        params: ByAccount,
        body: Type.Object({ reason }, closed),
        response: { 200: Type.Object({ erasure: Erasure, receipt: Receipt }, closed) },
      },
    },
    async (request) => {
      const { platform, id: accountId } = request.params;
      const erasure = await keeping.erase({
        ...{ account: { platform, accountId }, reason: request.body.reason, by: actorOf(request) },
      });
      return { erasure, receipt: { en: receiptText(erasure, 'en'), ur: receiptText(erasure, 'ur') } };
    },
  );
  app.get(
    '/v1/accounts/:platform/:id/kept',
    {
      config: {
        ...{ permission: 'accounts.erase', caller: 'person', proof: 'fresh', onRead: 'account.kept.read' },
      },
      schema: {
        tags,
        summary: 'All that is kept of an account: for a request for access',
        description:
          'For a person with fresh proof and a reason on record. Holds how the user came in. Leaves out who reported, and ' +
          'records of orders, of which users hear by their notices.',
        params: ByAccount,
        querystring: Type.Object({ reason }, closed),
        response: { 200: KeptOfAccount },
      },
    },
    async ({ params }) => keeping.everythingOf({ platform: params.platform, accountId: params.id }),
  );
  app.get(
    '/v1/erasures',
    {
      config: { permission: 'accounts.erase' },
      schema: {
        tags,
        summary: 'Erasures, the latest first: what was erased, what is kept and until when',
        response: { 200: Type.Object({ erasures: Type.Array(Erasure) }, closed) },
      },
    },
    async () => ({ erasures: await keeping.erasures(SHOWN) }),
  );
}
