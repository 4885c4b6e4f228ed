import { intakeOperations } from '@breakwater/contracts/intake';
import { type Candidate, type Intake, readUpload } from '@breakwater/intake';
import { toInstant } from '@breakwater/kernel';
import type { FastifyRequest } from 'fastify';
import { principalOf } from '../../http/auth.ts';
import { boundTo, checkPlatform } from '../../http/bind-platforms.ts';
import type { App } from '../../http/create-app.ts';
import { serve } from '../../http/serve.ts';
import type { Metrics } from '../../metrics.ts';

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
  serve(app, intakeOperations, {
    accept: async (request, reply) => {
      const { headers, query } = request;
      const candidates = await readUpload(request.body, {
        contentType: headers['content-type'],
        contentEncoding: headers['content-encoding'],
      });
      holdToPlatforms(request, candidates);
      const { wait: waitMs = 0 } = query;
      const result = await intake.accept(principalOf(request).source, candidates, { waitMs });
      metrics.uploaded(result);
      reply.code(result.accepted + result.duplicate > 0 ? 202 : 422);
      return result;
    },
    backlog: async () => {
      const { count, oldestAgeMs } = await intake.backlog();
      return { waiting: count, oldestAgeMs };
    },
    deadLetters: async ({ query }) => {
      const page = await intake.deadLetters.list(query);
      const items = page.items.map(({ eventId, code, message, attempts, at }) => ({
        eventId,
        code,
        message,
        attempts,
        at: toInstant(at),
      }));
      return { ...page, items };
    },
    replayDeadLetters: async ({ body }) => {
      const ids =
        body.ids ?? (await intake.deadLetters.list({ limit: 1_000 })).items.map(({ eventId }) => eventId);
      return { replayed: (await intake.deadLetters.replay(ids)).length };
    },
  });
}
