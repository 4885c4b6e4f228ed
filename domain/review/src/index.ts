export type { ContentOfVerdicts } from './apply-verdicts.ts';
export { estimateMissed, type Missed } from './audit/estimate-missed.ts';
export type { DecisionHook } from './decisions/hooks.ts';
export type { Attempt } from './decisions/record-refusal.ts';
export type { OutgoingMessage } from './events.ts';
export { reviewMigrations } from './migrations.ts';
export { reviewModule } from './module.ts';
export { fadingAt, rankOf } from './order-of-work.ts';
export type {
  CopiesPort,
  ExpectedExposure,
  ExposurePort,
  ShownContent,
  VerdictOfEvent,
} from './ports.ts';
export { reviewKeys } from './published-keys.ts';
export type { BlindTask } from './quality/take-task.ts';
export type { RoutingSource } from './queues/check-routing.ts';
export type { Queues } from './queues/create-queues.ts';
export { createReview, type Jobs, type Review, type ReviewOptions } from './review.ts';
export { selectEventIds as eventsBehindJob } from './store/evidence.ts';
export type { AuditStratum } from './store/random-audit.ts';
export { readTaxonomy } from './taxonomy/read-taxonomy.ts';
