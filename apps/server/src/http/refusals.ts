import type { Attempt, Review } from '@breakwater/review';
import type { FastifyRequest } from 'fastify';
import { actorOf, personOf, stepUpOf } from './auth.ts';

/** What somebody tries to decide on. */
export type Deciding = Pick<Attempt, 'action' | 'subject'>;

/**
 * The person who decides. Who is no person is refused, on record.
 *
 * @throws PersonNeededError 403 `person-needed`
 */
export function decidingPerson(
  request: FastifyRequest,
  decisions: Review['decisions'],
  what: Deciding,
): Promise<string> {
  return orRecord(request, decisions, what, personOf);
}

/**
 * The person who decides, with fresh proof that it is they. Who has none is refused, on record.
 *
 * @throws PersonNeededError 403 `person-needed`, `step-up-needed`
 */
export function provenPerson(
  request: FastifyRequest,
  decisions: Review['decisions'],
  what: Deciding,
): Promise<string> {
  return orRecord(request, decisions, what, stepUpOf);
}

async function orRecord(
  request: FastifyRequest,
  { refused }: Review['decisions'],
  what: Deciding,
  find: (request: FastifyRequest) => string,
): Promise<string> {
  try {
    return find(request);
  } catch (error) {
    await refused({ ...what, by: actorOf(request) }, error);
    throw error;
  }
}
