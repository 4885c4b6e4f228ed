import { Type } from 'typebox';
import { File, operations } from '../../operation.ts';
import { closed } from '../../scalar.ts';

const ByToken = Type.Object({ token: Type.String({ minLength: 1, maxLength: 100 }) });

/** What an authority downloads with a link: sealed packages, once each; and the receipt for it. */
export const downloadOperations = operations('disclosure', {
  signingKey: {
    method: 'GET',
    path: '/d/key.pem',
    permission: 'public',
    rate: 'strangers',
    summary: 'The public key (Ed25519) that packages are signed with, as PEM',
    answers: { 200: File('application/x-pem-file') },
  },
  download: {
    method: 'GET',
    path: '/d/:token',
    permission: 'public',
    rate: 'strangers',
    summary: 'Download a sealed package with a link: once',
    description:
      'An age file, for the key of the authority. Cut off, it can be begun again with the same link for ten minutes. ' +
      '410 when it was downloaded, withdrawn or is over; 409 while somebody else downloads it.',
    params: ByToken,
    once: true,
    answers: { 200: File('application/octet-stream') },
  },
  receipt: {
    method: 'POST',
    path: '/d/:token/receipt',
    permission: 'public',
    rate: 'strangers',
    records: ['disclosure.received'],
    summary: 'Confirm what arrived: the SHA-256 of the .age file',
    description: 'With the link that it was downloaded with. What was sealed is deleted then.',
    params: ByToken,
    body: Type.Object({ sha256: Type.String({ pattern: '^[0-9a-fA-F]{64}$' }) }, closed),
    answers: {
      200: Type.Object({ receivedAt: Type.String({ format: 'date-time' }), sha256: Type.String() }, closed),
    },
  },
});
