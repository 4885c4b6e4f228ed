import { BreakwaterError, type Clock } from '@breakwater/kernel';
import type { FastifyInstance } from 'fastify';
import { createVisitLimit, type VisitPolicy } from './visit-limit.ts';

/** Of one network, at one operation: an office behind one address signs in at the same hour, and nobody guesses far. */
const STRANGERS: VisitPolicy = { windowMs: 10_000, most: 200 };

/**
 * Holds networks to how often they may call what needs no credentials, before a byte of a body is read. Each operation
 * counts by itself: whoever floods one of them shuts no other.
 *
 * Answers 429 `too-many-requests` with Retry-After (RFC 6585 § 4).
 */
export function limitStrangers(app: FastifyInstance, clock: Clock, policy: VisitPolicy = STRANGERS): void {
  const limits = new Map<string, ReturnType<typeof createVisitLimit>>();
  // Hooks of these routes only: uploads, which are many, do not pay for them.
  app.addHook('onRoute', (route) => {
    const { operation } = route.config ?? {};
    if (operation?.rate !== 'strangers') return;
    // GET and HEAD of one operation count together.
    const waitFor = limits.get(operation.id) ?? createVisitLimit(policy, clock);
    limits.set(operation.id, waitFor);
    route.onRequest = async (request) => {
      const retryAfterSeconds = waitFor(request.ip);
      if (retryAfterSeconds === 0) return;
      const message = `Too much came from one network: try again in ${retryAfterSeconds} seconds.`;
      throw new BreakwaterError('too-many-requests', message, { status: 429, extra: { retryAfterSeconds } });
    };
  });
}
