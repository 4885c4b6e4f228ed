export type { Applied, ContentOfVerdicts } from './apply-verdicts.ts';
export type { Bulk } from './bulk/create-bulk.ts';
export type { BulkWish } from './bulk/preview-bulk.ts';
export type { ClaimRequest } from './claim-job.ts';
export type { EndRequest } from './decisions/end-action.ts';
export type {
  DecidedEvent,
  DecisionHook,
  EndedEvent,
  PreviewRequest,
  UndoCause,
  UndoneEvent,
} from './decisions/hooks.ts';
export type { DecisionQuery } from './decisions/list-decisions.ts';
export type { Attempt } from './decisions/record-refusal.ts';
export type { UndoRequest } from './decisions/undo-decision.ts';
export type { FrictionOfRules } from './end-of-rules.ts';
export { type OutgoingMessage, REVIEW_EVENT_TYPES, type ReviewEventType } from './events.ts';
export type { VerdictEvidence } from './job-request.ts';
export type { ActionQuery } from './list-actions.ts';
export type { JobListing, JobQuery } from './list-jobs.ts';
export { reviewMigrations } from './migrations.ts';
export { reviewModule } from './module.ts';
export type { NewJob } from './open-jobs.ts';
export type { Snooze } from './pass-job-on.ts';
export type { Reporter, ReviewContext } from './ports.ts';
export type { Quality } from './quality/create-quality.ts';
export type { BlindTask } from './quality/take-task.ts';
export type { RoutingSource } from './queues/check-routing.ts';
export type { Queues } from './queues/create-queues.ts';
export { reviewRetention } from './retention.ts';
export {
  createReview,
  type Decisions,
  type Jobs,
  type Policies,
  type Review,
  type ReviewOptions,
} from './review.ts';
export { ReviewError } from './review-error.ts';
export { strikeBalance } from './strikes/strike.ts';
export { type PlacedTaxonomyFault, readTaxonomy } from './taxonomy/read-taxonomy.ts';
export type { WithinReview } from './within.ts';
