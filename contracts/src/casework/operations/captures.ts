import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { ById, closed, Instant, OwnId } from '../../scalar.ts';
import { CAPTURE_PART_BYTES, Capture, NewCapture } from '../capture.ts';
import { CASE_ITEMS_MAX } from '../case-item.ts';

const Because = Type.Object(
  { because: Type.String({ minLength: 3, maxLength: 5_000, pattern: '\\S' }) },
  closed,
);
const person = { caller: 'person', proof: 'fresh' } as const;

/** Files that show what was seen: uploaded by people, sealed, and destroyed by two. */
export const captureOperations = operations('casework', {
  captures: {
    method: 'GET',
    path: '/v1/casework/cases/:id/captures',
    permission: 'casework.read',
    summary: 'Captures of a case, the latest first; not their bytes',
    params: ById,
    answers: { 200: Type.Object({ captures: Type.Array(Capture) }, closed) },
  },
  capture: {
    method: 'GET',
    path: '/v1/casework/captures/:id',
    permission: 'casework.read',
    summary: 'A capture: what it is and who made it; not its bytes',
    params: ById,
    answers: { 200: Capture },
  },
  beginCapture: {
    method: 'POST',
    path: '/v1/casework/cases/:id/captures',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.capture.begun'],
    summary: 'Begin to upload a capture: what it is, and how many bytes will come',
    params: ById,
    body: NewCapture,
    bodyLimit: 128 * 1024,
    answers: { 201: Capture },
  },
  putCapturePart: {
    method: 'PUT',
    path: '/v1/casework/captures/:id/parts/:part',
    permission: 'casework.work',
    caller: 'staff',
    summary: 'Give a part of a capture, counted from 1: 8 MiB each, the last one what is left',
    description: 'The same part may come again until the capture is sealed. Sealed at rest part by part.',
    params: Type.Object({
      ...ById.properties,
      part: Type.Integer({ minimum: 1, maximum: 10_000 }),
    }),
    bodyLimit: CAPTURE_PART_BYTES,
    consumes: ['application/octet-stream'],
    raw: 'bytes',
    answers: { 200: Type.Object({ parts: Type.Integer(), partsOf: Type.Integer() }, closed) },
  },
  sealCapture: {
    method: 'POST',
    path: '/v1/casework/captures/:id/seal',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.capture.sealed'],
    summary: 'Seal a capture whose parts are all there: from then on it does not change',
    params: ById,
    body: Type.Object(
      {
        sha256: Type.Optional(
          Type.String({
            pattern: '^[0-9a-f]{64}$',
            description: 'as who uploads it has it; refused where it is another',
          }),
        ),
      },
      closed,
    ),
    answers: { 200: Capture },
  },
  linkCapture: {
    method: 'PUT',
    path: '/v1/casework/captures/:id/items',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.capture.linked'],
    summary: 'Say which items a capture shows',
    params: ById,
    body: Type.Object(
      { items: Type.Array(OwnId('item'), { maxItems: CASE_ITEMS_MAX, uniqueItems: true }) },
      closed,
    ),
    bodyLimit: 512 * 1024,
    answers: { 200: Capture },
  },
  checkCapture: {
    method: 'POST',
    path: '/v1/casework/captures/:id/check',
    permission: 'casework.evidence',
    records: ['casework.capture.checked'],
    summary: 'Look whether the bytes of a capture are what was sealed; what is broken stays so and is shown',
    params: ById,
    answers: { 200: Capture },
  },
  stampCapture: {
    method: 'POST',
    path: '/v1/casework/captures/:id/stamp',
    permission: 'casework.evidence',
    records: ['casework.capture.stamped'],
    summary: 'Have the hash of a capture stamped by the time-stamping service of the settings (RFC 3161)',
    params: ById,
    answers: { 200: Capture },
  },
  keepCapture: {
    method: 'POST',
    path: '/v1/casework/captures/:id/keep',
    permission: 'casework.destroy',
    ...person,
    records: ['casework.capture.kept'],
    summary: 'Move the end of the keeping of a capture, with the reason',
    params: ById,
    body: Type.Object({ keepUntil: Instant('new end'), ...Because.properties }, closed),
    answers: { 200: Capture },
  },
  askDestruction: {
    method: 'POST',
    path: '/v1/casework/captures/:id/destruction',
    permission: 'casework.destroy',
    ...person,
    records: ['casework.capture.destruction-asked'],
    summary: 'Ask that a capture be destroyed; another person does it',
    params: ById,
    body: Because,
    answers: { 200: Capture },
  },
  dropDestruction: {
    method: 'DELETE',
    path: '/v1/casework/captures/:id/destruction',
    permission: 'casework.destroy',
    ...person,
    records: ['casework.capture.destruction-dropped'],
    summary: 'Say that a capture is not to be destroyed',
    params: ById,
    answers: { 200: Capture },
  },
  destroyCapture: {
    method: 'POST',
    path: '/v1/casework/captures/:id/destroy',
    permission: 'casework.destroy',
    ...person,
    standing: 'established',
    records: ['casework.capture.destroyed'],
    summary: 'Destroy a capture as the second person: its key and its bytes are gone for good',
    description:
      'Refused for who asked for it. What it was, by its hash, and who destroyed it stay on record.',
    params: ById,
    body: Type.Object(
      { sha256: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of the capture that is meant' }) },
      closed,
    ),
    answers: { 200: Capture },
  },
});
