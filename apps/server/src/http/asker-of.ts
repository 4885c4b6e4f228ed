import { steppedUpUntil } from '@breakwater/access';
import { systemClock } from '@breakwater/kernel';
import type { Asker } from '@breakwater/models';
import type { FastifyRequest } from 'fastify';
import { principalOf } from './auth.ts';

/** Who asks, and whether it is a person in a browser who has just proved that it is they: the domain decides on it. */
export function askerOf(request: FastifyRequest): Asker {
  const { actor, steppedUpAt } = principalOf(request);
  return {
    by: actor,
    session: request.signedIn !== undefined,
    proven: steppedUpUntil(steppedUpAt, systemClock.now()) !== undefined,
  };
}
