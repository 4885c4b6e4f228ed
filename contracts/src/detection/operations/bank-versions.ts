import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed } from '../../scalar.ts';
import { BankDiff, BankPreview, BankVersion } from '../bank-version.ts';

const BANK_BODY_LIMIT = 32 * 1024 * 1024;
const VersionNumber = Type.Integer({ minimum: 1, maximum: 2_000_000_000 });

/** What a bank was and what an import would make of it. */
export const bankVersionOperations = operations('detection', {
  bankVersions: {
    method: 'GET',
    path: '/v1/banks/:id/versions',
    permission: 'banks.read',
    platform: 'none',
    summary: 'Every change of a bank, latest first',
    params: ById,
    answers: { 200: Type.Object({ versions: Type.Array(BankVersion) }, closed) },
  },
  bankDiff: {
    method: 'GET',
    path: '/v1/banks/:id/diff',
    permission: 'banks.read',
    summary: 'What lies between two versions of a bank',
    params: ById,
    query: Type.Object({ from: VersionNumber, to: VersionNumber }, closed),
    answers: { 200: BankDiff },
  },
  previewBanks: {
    method: 'POST',
    path: '/v1/banks/import/preview',
    permission: 'banks.read',
    onRead: 'bank.dry-run',
    summary: 'What an import would change, and what it would have hit',
    body: Type.Object(
      { file: Type.String({ maxLength: 32 * 1024 * 1024 }), format: Type.Enum(['json', 'csv']) },
      closed,
    ),
    bodyLimit: BANK_BODY_LIMIT,
    answers: { 200: BankPreview },
  },
});
