/**
 * Channel (not an outbox topic: nothing depends on it) on which the workers of every process hear that there is
 * something to judge. The payload is empty; what there is stands in the queue.
 */
export const ACCEPTED_CHANNEL = 'intake_accepted';
