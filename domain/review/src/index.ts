export type { AppealPeriod } from './appeals/appeal-statistics.ts';
export type { AppealClaimRequest } from './appeals/claim-appeal.ts';
export type { Appeals } from './appeals/create-appeals.ts';
export type { AppealQuery } from './appeals/list-appeals.ts';
export type { AppealRequest } from './appeals/lodge-appeal.ts';
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
export type { Notices } from './notices/create-notices.ts';
export type { NoticeQuery } from './notices/list-notices.ts';
export type { NoticeRequest } from './notices/notice-request.ts';
export type { ReceivedNotice } from './notices/receive-notice.ts';
export { type Located, resolveLocation } from './notices/resolve-location.ts';
export type { NewJob, OpenJob } from './open-jobs.ts';
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
export type { ReviewSettings } from './settings/create-settings.ts';
export type { Statements } from './statements/create-statements.ts';
export { findPersonalData } from './statements/find-personal-data.ts';
export { makeToken } from './statements/link-token.ts';
export type { StatementQuery } from './statements/list-statements.ts';
export type { OpenedStatement } from './statements/open-statement.ts';
export { type Catalogue, createPhrases, dateText, type Say } from './statements/phrases.ts';
export { renderStatement } from './statements/render-statement.ts';
export { strikeBalance } from './strikes/strike.ts';
export { type PlacedTaxonomyFault, readTaxonomy } from './taxonomy/read-taxonomy.ts';
