export type { AcceptedCounts, AcceptOptions, AcceptUpload } from './accept-upload.ts';
export type { AccountWish, FoundAccount } from './account-store.ts';
export type { Candidate, CandidateFault, CandidateFaultCode } from './candidate.ts';
export { checkUploaded, type UploadedCheck } from './check-uploaded.ts';
export { type Backlog, createIntake, type Intake, type IntakeOptions } from './create-intake.ts';
export type { BatchStatistics, WorkerOptions } from './create-worker.ts';
export type { DeadLetter } from './dead-letter-store.ts';
export type { DeadLetters } from './dead-letters.ts';
export type { Erasure } from './erasure-store.ts';
export {
  type AccountActivity,
  type AccountPage,
  type EventFilter,
  type Page,
  type Reporter,
  reportersOf,
} from './history-store.ts';
export type { Body } from './inflate-body.ts';
export type { Judge, NotJudged, VerdictsOf } from './judge.ts';
export { FLOW_LIMITS, type FlowLimits, UPLOAD_LIMITS, type UploadLimits } from './limits.ts';
export { intakeMigrations } from './migrations.ts';
export { intakeModule } from './module.ts';
export { readUpload, type UploadFormat } from './read-upload.ts';
export { intakeRetention } from './retention.ts';
export type { Worker } from './run-worker.ts';
export type { Seal, SessionSeal } from './seal-event.ts';
export { type StoredEvents, storedEvents } from './stored-events.ts';
export { UploadError, type UploadErrorCode } from './upload-error.ts';
