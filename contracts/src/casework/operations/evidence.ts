import { File, operations } from '../../operation.ts';
import { ById } from '../../scalar.ts';
import { EvidenceState } from '../capture.ts';

/** Evidence as it leaves the house: one capture, or all of a case with what proves it. */
export const evidenceOperations = operations('casework', {
  evidence: {
    method: 'GET',
    path: '/v1/casework/evidence',
    permission: 'casework.read',
    summary: 'Where captures stand: broken ones, those past their end, those without a stamp',
    answers: { 200: EvidenceState },
  },
  openCapture: {
    method: 'GET',
    path: '/v1/casework/captures/:id/file',
    permission: 'casework.evidence',
    onRead: 'casework.capture.read',
    once: true,
    summary: 'The bytes of a capture, always as a file to save; each reading is on record',
    description: '409 `capture-broken` where they are not what was sealed; nothing is given then.',
    params: ById,
    answers: { 200: File('application/octet-stream') },
  },
  takeEvidence: {
    method: 'GET',
    path: '/v1/casework/cases/:id/evidence',
    permission: 'casework.evidence',
    onRead: 'casework.evidence.read',
    once: true,
    summary: 'All captures of a case with a signed manifest, as a tar that outsiders can check',
    description:
      'manifest.json (RFC 8785) with its Ed25519 signature, SHA256SUMS, time-stamps, and how to check them with ' +
      'sha256sum and openssl; offline `breakwater casework verify`. What is broken or gone is named in it, and left out.',
    params: ById,
    answers: { 200: File('application/x-tar') },
  },
});
