import { Type } from 'typebox';
import { File, operations } from '../../operation.ts';
import { ORDER_FILE_MAX } from '../../orders/order-desk.ts';
import { ById, closed } from '../../scalar.ts';
import { PortalOrder } from '../portal.ts';

const ByProduction = Type.Object({
  id: Type.String({ maxLength: 100 }),
  production: Type.String({ maxLength: 100 }),
});

/** Files of the portal: originals going in, packages coming out. */
export const portalFileOperations = operations('portal', {
  uploadOrder: {
    method: 'POST',
    path: '/portal/v1/orders/upload',
    permission: 'officer',
    summary: 'File an order as a file: Annex I or EPOC as JSON or XML, or a scan that people type',
    description: 'Up to 20 MiB. What no reader knows is kept with its hash, and read by people.',
    query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 300 })) }, closed),
    bodyLimit: ORDER_FILE_MAX,
    raw: 'bytes',
    answers: { 201: PortalOrder },
  },
  originalOfOrder: {
    method: 'GET',
    path: '/portal/v1/orders/:id/original',
    permission: 'officer',
    onRead: 'portal.original-read',
    summary: 'An order as it was filed',
    params: ById,
    answers: { 200: File('application/octet-stream') },
  },
  downloadProduction: {
    method: 'POST',
    path: '/portal/v1/orders/:id/productions/:production/download',
    permission: 'officer',
    proof: 'fresh',
    records: ['disclosure.downloaded'],
    summary: 'Download a package: once',
    description: 'Encrypted to the age key of the authority. Needs fresh proof that it is you.',
    params: ByProduction,
    answers: { 200: File('application/octet-stream') },
  },
  receiveProduction: {
    method: 'POST',
    path: '/portal/v1/orders/:id/productions/:production/receipt',
    permission: 'officer',
    summary: 'Confirm that the package arrived whole, by its SHA-256',
    params: ByProduction,
    body: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, closed),
    answers: { 200: PortalOrder },
  },
});
