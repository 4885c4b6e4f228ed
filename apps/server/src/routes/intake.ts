import { PlatformEvent, UploadResult } from '@breakwater/contracts';
import { type Candidate, type Intake, readUpload } from '@breakwater/intake';
import { toInstant } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { principalOf } from '../http/auth.ts';
import { boundTo, checkPlatform } from '../http/bind-platforms.ts';
import type { App } from '../http/create-app.ts';
import { takeStreams } from '../http/take-streams.ts';
import { validateAllButBody } from '../http/validate.ts';
import type { Metrics } from '../metrics.ts';

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

/** Whoever is bound to platforms sends events of those alone: one of another, and nothing of the upload is taken. */
function holdToPlatforms(request: FastifyRequest, candidates: readonly Candidate[]): void {
  if (boundTo(request) === undefined) return;
  for (const candidate of candidates) {
    const { platform } = ('value' in candidate ? candidate.value : {}) as { platform?: unknown };
    // What names none is no event: its receipt says so.
    if (typeof platform === 'string') checkPlatform(request, platform);
  }
}

/** The way in: uploads of events, and what could not be judged. */
export function intakeRoutes(app: App, intake: Intake, metrics: Metrics): void {
  // Uploads are read as they stream in, by intake itself: Fastify's parsers stay out of it.
  // The schema of the body is for readers; receipts say what is wrong with an event.
  void app.register((uploads, _options, ready) => {
    takeStreams(uploads);
    uploads.post(
      '/v1/events',
      {
        config: { permission: 'events.ingest', platform: 'items' },
        validatorCompiler: validateAllButBody,
        schema: {
          tags: ['events'],
          summary: 'Upload events',
          consumes: ['application/json', 'application/x-ndjson'],
          body: Type.Array(PlatformEvent, { maxItems: 1000 }),
          description:
            'NDJSON (application/x-ndjson) or a JSON array of PlatformEvent, up to 1,000 and 16 MiB, gzip if you ' +
            'like. Answered with a receipt per event once they are stored: 202, or 422 when none is good. Sending ' +
            'an event again (same id) changes nothing. With wait the receipts carry the verdicts, or pending.',
          querystring: Wait,
          response: { 202: UploadResult, 422: UploadResult },
        },
      },
      async (request, reply) => {
        const { headers, query } = request;
        const candidates = await readUpload(request.body as unknown as AsyncIterable<Uint8Array>, {
          contentType: headers['content-type'],
          contentEncoding: headers['content-encoding'],
        });
        holdToPlatforms(request, candidates);
        const waitMs = (query as { wait?: number }).wait ?? 0;
        const result = await intake.accept(principalOf(request).source, candidates, { waitMs });
        metrics.uploaded(result);
        const code = result.accepted + result.duplicate > 0 ? 202 : 422;
        return reply.code(code).send(result);
      },
    );
    ready();
  });

  app.get(
    '/v1/backlog',
    {
      config: { permission: 'live.read', platform: 'none' },
      schema: {
        tags: ['events'],
        summary: 'How many accepted events wait to be judged',
        response: { 200: Type.Object({ waiting: Type.Integer(), oldestAgeMs: Type.Number() }) },
      },
    },
    async () => {
      const { count, oldestAgeMs } = await intake.backlog();
      return { waiting: count, oldestAgeMs };
    },
  );
  app.get(
    '/v1/dead-letters',
    {
      config: { permission: 'events.manage' },
      schema: {
        tags: ['events'],
        summary: 'Events that could not be judged',
        querystring: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 1000 })) }),
        response: { 200: Type.Object({ deadLetters: Type.Array(DeadLetter) }) },
      },
    },
    async ({ query }) => {
      const letters = await intake.deadLetters.list(query);
      return { deadLetters: letters.map((letter) => ({ ...letter, at: toInstant(letter.at) })) };
    },
  );
  app.post(
    '/v1/dead-letters/replay',
    {
      config: { permission: 'events.manage', onChange: 'dead-letter.replay' },
      schema: {
        tags: ['events'],
        summary: 'Put dead letters back in the queue',
        body: Type.Object({ ids: Type.Optional(Type.Array(Type.String(), { maxItems: 1000 })) }),
        response: { 200: Type.Object({ replayed: Type.Integer() }) },
      },
    },
    async ({ body }) => {
      const ids =
        body.ids ?? (await intake.deadLetters.list({ limit: 1000 })).map((letter) => letter.eventId);
      return { replayed: (await intake.deadLetters.replay(ids)).length };
    },
  );
}
