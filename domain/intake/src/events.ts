import { randomUUID } from 'node:crypto';

/** This process, as others hear of it. */
export const INSTANCE = randomUUID();

/**
 * Channel (not an outbox topic: nothing depends on it) on which the workers of every process hear that there is
 * something to judge. The payload names the process that says so, which has told its own workers already; what there is
 * stands in the queue.
 */
export const ACCEPTED_CHANNEL = 'intake_accepted';

/** Channel on which processes hear that another one has judged something; the payload names that process. */
export const JUDGED_CHANNEL = 'intake_judged';
