import { Type } from 'typebox';
import { operations } from '../operation.ts';
import { ByAccount, closed } from '../scalar.ts';
import { ErasedData, Erasure, KeptData, KeptOfAccount } from './keeping.ts';

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
export const keepingOperations = operations('keeping', {
  retention: {
    method: 'GET',
    path: '/v1/retention',
    permission: 'settings.read',
    summary: 'How long data are kept here, with the floors of laws',
    answers: { 200: Type.Object({ settings: Type.Array(RetentionSetting) }, closed) },
  },
  previewErasure: {
    method: 'GET',
    path: '/v1/accounts/:platform/:id/erasure',
    permission: 'accounts.erase',
    onRead: 'account.erasure.previewed',
    summary: 'What erasing an account would erase and what stays, why and until when',
    params: ByAccount,
    answers: { 200: Type.Object({ erased: Type.Array(ErasedData), kept: Type.Array(KeptData) }, closed) },
  },
  erase: {
    method: 'POST',
    path: '/v1/accounts/:platform/:id/erasure',
    permission: 'accounts.erase',
    caller: 'person',
    proof: 'fresh',
    records: ['account.erased'],
    summary: 'Erase an account, as far as no law and no order keeps it',
    description:
      'For a person with fresh proof. Cannot be undone. On record by counts, never by name. What is kept is erased when ' +
      'what keeps it ends. The receipts are for the user: they tell nothing of orders.',
    params: ByAccount,
    body: Type.Object({ reason }, closed),
    answers: { 200: Type.Object({ erasure: Erasure, receipt: Receipt }, closed) },
  },
  kept: {
    method: 'GET',
    path: '/v1/accounts/:platform/:id/kept',
    permission: 'accounts.erase',
    caller: 'person',
    proof: 'fresh',
    onRead: 'account.kept.read',
    summary: 'All that is kept of an account: for a request for access',
    description:
      'For a person with fresh proof and a reason on record. Holds how the user came in. Leaves out who reported, and ' +
      'records of orders, of which users hear by their notices.',
    params: ByAccount,
    query: Type.Object({ reason }, closed),
    answers: { 200: KeptOfAccount },
  },
  erasures: {
    method: 'GET',
    path: '/v1/erasures',
    permission: 'accounts.erase',
    summary: 'Erasures, the latest first: what was erased, what is kept and until when',
    answers: { 200: Type.Object({ erasures: Type.Array(Erasure) }, closed) },
  },
});
