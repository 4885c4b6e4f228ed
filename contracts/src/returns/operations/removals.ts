import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { ImportedRemoval, Removal, RemovalUploadResult } from '../removal.ts';

const HoldBody = Type.Object(
  {
    order: Type.String({
      minLength: 1,
      maxLength: 200,
      pattern: '\\S',
      description: 'reference of the preservation order',
    }),
    until: Type.String({ maxLength: 40, format: 'date-time', description: 'within a year from now' }),
  },
  closed,
);

/** Accounts that were removed, as the vault keeps them. */
export const removalOperations = operations('returns', {
  addRemoval: {
    method: 'POST',
    path: '/v1/removals',
    permission: 'vault.manage',
    records: ['removals.imported'],
    summary: 'Import accounts that were removed before, or elsewhere',
    description:
      'NDJSON or a JSON array, up to 1,000 and 16 MiB. Values become keyed tokens at once and are kept nowhere. ' +
      '200 with a receipt for each, 422 when none is good, 503 while a key of the vault is missing.',
    body: Type.Array(ImportedRemoval, { maxItems: 1000 }),
    consumes: ['application/json', 'application/x-ndjson'],
    raw: 'stream',
    answers: { 200: RemovalUploadResult, 422: RemovalUploadResult },
  },
  removals: {
    method: 'GET',
    path: '/v1/removals',
    permission: 'gate.read',
    onRead: 'removals.read',
    platform: 'query',
    summary: 'Removed accounts, the latest first: what kinds of tokens are kept and until when',
    query: pageQuery(
      {
        platform: Type.Optional(Type.String({ maxLength: 100 })),
        q: Type.Optional(Type.String({ maxLength: 200, description: 'the id of an account' })),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(Removal) },
  },
  removal: {
    method: 'GET',
    path: '/v1/removals/:id',
    permission: 'gate.read',
    onRead: 'removal.read',
    platform: 'answer',
    summary: 'A removal',
    params: ById,
    answers: { 200: Removal },
  },
  holdRemoval: {
    method: 'PUT',
    path: '/v1/removals/:id/hold',
    permission: 'vault.manage',
    onChange: 'removal.hold',
    summary: 'Hold a removal for a preservation order: nothing of it is forgotten until then',
    params: ById,
    body: HoldBody,
    answers: { 200: Removal },
  },
  releaseRemoval: {
    method: 'DELETE',
    path: '/v1/removals/:id/hold',
    permission: 'vault.manage',
    onChange: 'removal.release',
    caller: 'person',
    proof: 'fresh',
    summary: 'End a hold: what is over is forgotten with the next purge',
    params: ById,
    answers: { 200: Removal },
  },
});
