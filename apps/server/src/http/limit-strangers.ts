import { BreakwaterError, type Clock } from '@breakwater/kernel';
import type { FastifyInstance } from 'fastify';
import { createVisitLimit, networkOf, type VisitPolicy } from './visit-limit.ts';

/** Of one network, at one operation: an office behind one address signs in at the same hour, and nobody guesses far. */
const STRANGERS: VisitPolicy = { windowMs: 10_000, most: 200 };

/**
 * Holds networks to how often they may call what needs no credentials, before a byte of a body is read.
 *
 * Answers 429 `too-many-requests` with Retry-After (RFC 6585 § 4).
 */
export function limitStrangers(app: FastifyInstance, clock: Clock, policy: VisitPolicy = STRANGERS): void {
  const waitFor = createVisitLimit(policy, clock);
  app.addHook('onRequest', async (request) => {
    const { operation } = request.routeOptions.config;
    if (operation?.rate !== 'strangers') return;
    const retryAfterSeconds = waitFor(`${operation.id} ${networkOf(request.ip)}`);
    if (retryAfterSeconds === 0) return;
    const message = `Too much came from one network: try again in ${retryAfterSeconds} seconds.`;
    throw new BreakwaterError('too-many-requests', message, { status: 429, extra: { retryAfterSeconds } });
  });
}
