import { Type } from 'typebox';
import { PlatformEvent } from '../event.ts';
import { operations } from '../operation.ts';
import { pageOf, pageQuery } from '../page.ts';
import { UploadResult } from './receipt.ts';

const MAX_WAIT_MS = 30_000;
const Wait = Type.Object(
  {
    wait: Type.Optional(
      Type.Integer({
        minimum: 0,
        maximum: MAX_WAIT_MS,
        description: 'milliseconds to wait for the verdicts',
      }),
    ),
  },
  { additionalProperties: false },
);
const DeadLetter = Type.Object({
  eventId: Type.String(),
  code: Type.String(),
  message: Type.String(),
  attempts: Type.Integer(),
  at: Type.String({ format: 'date-time' }),
});

/** The way in: uploads of events, and what could not be judged. */
export const intakeOperations = operations('intake', {
  accept: {
    method: 'POST',
    path: '/v1/events',
    permission: 'events.ingest',
    platform: 'items',
    summary: 'Upload events',
    description:
      'NDJSON (application/x-ndjson) or a JSON array of PlatformEvent, up to 1,000 and 16 MiB, gzip if you ' +
      'like. Answered with a receipt per event once they are stored: 202, or 422 when none is good. Sending ' +
      'an event again (same id) changes nothing. With wait the receipts carry the verdicts, or pending.',
    query: Wait,
    body: Type.Array(PlatformEvent, { maxItems: 1000 }),
    consumes: ['application/json', 'application/x-ndjson'],
    raw: 'stream',
    answers: { 202: UploadResult, 422: UploadResult },
  },
  backlog: {
    method: 'GET',
    path: '/v1/backlog',
    permission: 'live.read',
    platform: 'none',
    summary: 'How many accepted events wait to be judged',
    answers: { 200: Type.Object({ waiting: Type.Integer(), oldestAgeMs: Type.Number() }) },
  },
  deadLetters: {
    method: 'GET',
    path: '/v1/dead-letters',
    permission: 'events.manage',
    summary: 'Events that could not be judged, the latest first',
    query: pageQuery({}, { maximum: 1_000 }),
    answers: { 200: pageOf(DeadLetter) },
  },
  replayDeadLetters: {
    method: 'POST',
    path: '/v1/dead-letters/replay',
    permission: 'events.manage',
    onChange: 'dead-letter.replay',
    summary: 'Put dead letters back in the queue',
    body: Type.Object({ ids: Type.Optional(Type.Array(Type.String(), { maxItems: 1000 })) }),
    answers: { 200: Type.Object({ replayed: Type.Integer() }) },
  },
});
