import { createValidator } from '@breakwater/contracts';
import { type IncidentFacts as Facts, IncidentFacts } from '@breakwater/contracts/incidents';
import { IncidentError } from '../incident-error.ts';
import { MOST_DAYS } from '../most-days.ts';

const validator = createValidator(IncidentFacts);
const DAY_MS = 86_400_000;

/**
 * Facts as installations may tell each other: looked at before they go out, as whoever gets them looks at them.
 *
 * Throws IncidentError 422 `incident-facts-invalid`.
 */
export function checkFacts(document: unknown, now: number): Facts {
  const refuse = (message: string) => new IncidentError('incident-facts-invalid', message, 422);
  if (!validator.Check(document)) throw refuse('The document is no incident as the format describes it.');
  const facts: Facts = document;
  if (JSON.stringify(facts).includes('\\u0000')) throw refuse('A text must not hold NUL.');
  if (!(Date.parse(facts.happenedAt) <= now + DAY_MS)) throw refuse('It has not happened yet.');
  if (isOver(facts)) return facts;
  const end = Date.parse(facts.expiresAt);
  if (!(end > now) || end > now + MOST_DAYS * DAY_MS)
    throw refuse(`An incident that is told of ends in the next ${MOST_DAYS} days.`);
  return facts;
}

/**
 * Whether facts tell that an incident ended.
 *
 * @example
 * ```ts
 * isOver({ status: 'false-alarm' }) // => true
 * ```
 */
export function isOver({ status }: Pick<Facts, 'status'>): boolean {
  return status !== 'declared' && status !== 'active';
}
