import type { Attempt, Review } from '@breakwater/review';
import type { FastifyRequest } from 'fastify';
import { actorOf, stepUpOf } from './auth.ts';

/** What somebody tries to decide on. */
export type Deciding = Pick<Attempt, 'action' | 'subject'>;

/**
 * The person who decides, with fresh proof that it is they. Who has none is refused, on record.
 *
 * @throws PersonNeededError 403 `person-needed`, `step-up-needed`
 */
export async function provenPerson(
  request: FastifyRequest,
  { refused }: Review['decisions'],
  what: Deciding,
): Promise<string> {
  try {
    return stepUpOf(request);
  } catch (error) {
    await refused({ ...what, by: actorOf(request) }, error);
    throw error;
  }
}
