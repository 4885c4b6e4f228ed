import { Type } from 'typebox';
import { File, Nothing, operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { Bank, BankDryRun, BankSummary, LinkBank, TermBank } from '../bank.ts';
import type { SignalDescriptor } from '../signal.ts';

const BANK_BODY_LIMIT = 32 * 1024 * 1024;
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
const SignalShape = Type.Object({
  id: Type.String({ description: 'path under which rules read it, e.g. `text.terms`' }),
  title: Type.String(),
  cost: Type.Enum(['free', 'cheap', 'moderate', 'expensive']),
  reads: Type.Array(Type.String(), { description: 'event types for which it has a value' }),
  type: Type.Unknown({ description: 'name of a type, or `{ list }`, or `{ object, fields }`' }),
});
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
/** A bank as the store has it: always with its version. */
const StoredBank = Type.Union([
  Type.Object({ ...TermBank.properties, version: Type.Integer({ minimum: 1 }) }, closed),
  Type.Object({ ...LinkBank.properties, version: Type.Integer({ minimum: 1 }) }, closed),
]);
const FileQuery = Type.Object({ format: Type.Optional(Type.Enum(['json', 'csv'])) }, closed);

/** Banks of terms and links, and the signals that rules may read. */
export const bankOperations = operations('detection', {
  signals: {
    method: 'GET',
    path: '/v1/signals',
    permission: 'rules.read',
    platform: 'none',
    summary: 'Signals that rules may read, with their types',
    answers: { 200: Type.Object({ signals: Type.Array(Type.Unsafe<SignalDescriptor>(SignalShape)) }) },
  },
  banks: {
    method: 'GET',
    path: '/v1/banks',
    permission: 'banks.read',
    platform: 'none',
    summary: 'All banks',
    answers: { 200: Type.Object({ banks: Type.Array(BankSummary) }) },
  },
  bank: {
    method: 'GET',
    path: '/v1/banks/:id',
    permission: 'banks.read',
    platform: 'none',
    summary: 'A bank with its entries',
    params: ById,
    query: Type.Object(
      { version: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_000_000_000 })) },
      closed,
    ),
    answers: { 200: StoredBank },
  },
  exportBank: {
    method: 'GET',
    path: '/v1/banks/:id/export',
    permission: 'banks.read',
    onRead: 'bank.export',
    platform: 'none',
    summary: 'A bank as a file',
    params: ById,
    query: FileQuery,
    alsoAs: ['text/csv'],
    answers: { 200: File('application/json') },
  },
  putBank: {
    method: 'PUT',
    path: '/v1/banks/:id',
    permission: 'banks.write',
    onChange: 'bank.put',
    summary: 'Store a whole bank',
    params: ById,
    query: ChangeQuery,
    body: Bank,
    judged: 'items',
    bodyLimit: BANK_BODY_LIMIT,
    answers: { 200: BankSummary },
  },
  importBanks: {
    method: 'POST',
    path: '/v1/banks/import',
    permission: 'banks.write',
    onChange: 'bank.import',
    summary: 'Store a bank from a file',
    query: ChangeQuery,
    body: Type.Object(
      { file: Type.String({ maxLength: 32 * 1024 * 1024 }), format: Type.Enum(['json', 'csv']) },
      closed,
    ),
    bodyLimit: BANK_BODY_LIMIT,
    answers: { 200: BankSummary },
  },
  changeBank: {
    method: 'PATCH',
    path: '/v1/banks/:id',
    permission: 'banks.write',
    onChange: 'bank.change',
    summary: 'Add and remove entries',
    params: ById,
    query: ChangeQuery,
    body: Change,
    bodyLimit: BANK_BODY_LIMIT,
    answers: { 200: BankSummary },
  },
  removeBank: {
    method: 'DELETE',
    path: '/v1/banks/:id',
    permission: 'banks.write',
    onChange: 'bank.remove',
    summary: 'End a bank',
    params: ById,
    query: Type.Object({ reason: ChangeQuery.properties.reason }, closed),
    answers: { 204: Nothing },
  },
  tryBank: {
    method: 'POST',
    path: '/v1/banks/:id/dry-run',
    permission: 'banks.read',
    onRead: 'bank.dry-run',
    summary: 'What a change would have hit in stored events',
    params: ById,
    body: Change,
    bodyLimit: BANK_BODY_LIMIT,
    answers: { 200: BankDryRun },
  },
});
