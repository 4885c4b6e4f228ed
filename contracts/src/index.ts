export * from './access/index.ts';
export { Account } from './account.ts';
export { AccountRef, type KnownAccount } from './account-ref.ts';
export {
  AccountView,
  FoundAccount,
  SignIn,
  TIMELINE_KINDS,
  TimelineEntry,
  type TimelineKind,
} from './account-view.ts';
export * from './accounts/index.ts';
export {
  ACTION_ENDINGS,
  Action,
  type ActionEnding,
  type ActionKind,
  DECIDABLE_ACTIONS,
  type DecidableAction,
  PERSON_ACTIONS,
  type PersonAction,
  REVERSIBLE_ACTIONS,
  RequestedAction,
  type ReversibleAction,
  SEVERITIES,
  type Severity,
  TWO_PERSON_ACTIONS,
} from './action.ts';
export { OPERATIONS, type OperationId, type OperationsById } from './all-operations.ts';
export {
  APPEAL_ATTACHMENTS_MAX,
  APPEAL_OUTCOMES,
  APPEAL_STATES,
  APPEAL_TEXT_MAX,
  Appeal,
  AppealAttachment,
  AppealClaim,
  AppealCounts,
  AppealDecision,
  AppealMessage,
  type AppealOutcome,
  type AppealState,
  AppealStatistics,
} from './appeal.ts';
export * from './audit/index.ts';
export { AuditEntry } from './audit-entry.ts';
export {
  BACKTEST_STATES,
  BacktestResult,
  BacktestRun,
  BacktestSamples,
  MAX_BACKTEST_EVENTS,
} from './backtest.ts';
export { Bank, BankDryRun, BankSummary, LinkBank, LinkEntry, TermBank, TermEntry } from './bank.ts';
export { BankDiff, BankPreview, BankVersion } from './bank-version.ts';
export {
  BULK_STATES,
  BulkException,
  BulkPreview,
  BulkPreviewRequest,
  BulkRun,
  BulkStart,
  type BulkState,
} from './bulk.ts';
export { checkEvent, type EventCheck, type EventFault } from './check-event.ts';
export { checkOrganisationPacks, type OrganisationPackFault } from './check-organisation-packs.ts';
export { checkPolicyPack, type PolicyPackFault } from './check-policy-pack.ts';
export { checkRemoval } from './check-removal.ts';
export { type CheckedSignUp, checkSignUp } from './check-sign-up.ts';
export { checkTaxonomy, type TaxonomyFault } from './check-taxonomy.ts';
export { CONTENT_KINDS, Content, Media } from './content.ts';
export { createValidator, type SchemaValidator } from './create-validator.ts';
export { DecidedAction, Territory } from './decided-action.ts';
export { DECISION_OUTCOMES, Decision, type DecisionOutcome, DecisionPreview, TOLD } from './decision.ts';
export {
  DESIGNATED_TYPES,
  DesignatedBirth,
  DesignatedIdentifier,
  DesignatedName,
  type DesignatedType,
  DesignationEntry,
} from './designation.ts';
export {
  Designation,
  DesignationList,
  DesignationSummary,
  ListEntryChange,
  ListFault,
  ListSettings,
  ListVersion,
} from './designation-list.ts';
export * from './detection/index.ts';
export * from './disclosure/index.ts';
export {
  EVENT_SCHEMAS,
  EVENT_TYPES,
  type EventRecord,
  type EventType,
  PlatformEvent,
  type SessionKept,
} from './event.ts';
export { Evidence } from './evidence.ts';
export { ENVELOPES_PATH, LARGEST_ENVELOPE_BYTES, LARGEST_ORDER_BYTES } from './exchange.ts';
export { findFaults, validatorOf } from './find-faults.ts';
export {
  ADDRESS_CLASSES,
  type AddressClass,
  AddressList,
  BREAKER_KINDS,
  type BreakerKind,
  EVIDENCE_GROUPS,
  type EvidenceGroup,
  GATE_BANDS,
  GATE_CAUSES,
  type GateBand,
  GateBreaker,
  type GateCause,
  GateCheck,
  GateState,
  IgnoredField,
  ReturnComparison,
  ReturnEvidence,
  SignUpAnswer,
  SignUpCheck,
} from './gate.ts';
export * from './health/index.ts';
export { Identifiers, type SealedIdentifiers, type SealedToken } from './identifiers.ts';
export * from './intake/index.ts';
export { isDesignationEntry } from './is-designation-entry.ts';
export {
  JOB_LEVELS,
  JOB_ORIGINS,
  JOB_STATES,
  Job,
  JobAccount,
  type JobLevel,
  type JobOrigin,
  JobPriority,
  JobResolution,
  type JobState,
} from './job.ts';
export { CaseItem, CaseNotice, JobCase, PlacedContent, ShownReport } from './job-case.ts';
export * from './keeping/index.ts';
export { ErasedData, Erasure, KeptData, KeptOfAccount } from './keeping.ts';
export { labelsOf, labelsOfAll } from './labels-of.ts';
export * from './law/index.ts';
export * from './ledger/index.ts';
export * from './live/index.ts';
export { Live, OpenBreaker, PulsePoint, QueueLoad, WorkerHealth } from './live.ts';
export {
  LiveRule,
  LiveRules,
  RuleActivity,
  RuleCheck,
  RuleSetActivation,
  RuleSetSource,
} from './live-rules.ts';
export { LOCALES, type Locale, LocalText } from './local-text.ts';
export * from './models/index.ts';
export {
  ARTEFACT_KINDS,
  type ArtefactKind,
  NETWORK_STATES,
  NetworkArtefact,
  NetworkCase,
  NetworkDecision,
  NetworkEdge,
  NetworkMember,
  NetworkRun,
  NetworkRunRequest,
  NetworkSeed,
  type NetworkState,
  NetworkSummary,
  SEED_KINDS,
  type SeedKind,
} from './network.ts';
export * from './networks/index.ts';
export {
  ANONYMOUS_CATEGORIES,
  NOTICE_CATEGORIES,
  NOTICE_LOCATIONS_MAX,
  NOTICE_TEXT_MAX,
  Notice,
  type NoticeCategory,
  NoticeMessage,
  NoticeTarget,
} from './notice.ts';
export * from './notice-exchange/index.ts';
export * from './of-authorities.ts';
export * from './of-models.ts';
export {
  type AnswerOf,
  type BodyOf,
  File,
  type FileAnswer,
  isNothing,
  isSent,
  mediaOf,
  Nothing,
  type Operation,
  type OperationDeclaration,
  type OperationGuard,
  type OperationPermission,
  type OperationPlatform,
  type Operations,
  operations,
  type ParamsOf,
  type PlatformResource,
  type QueryOf,
  type RawBody,
  Redirect,
} from './operation.ts';
export { ORDER_FILE_MAX, REPLY_KINDS, type ReplyKind } from './order-desk.ts';
export * from './orders/index.ts';
export { type OrganisationName, organisationNames } from './organisation-names.ts';
export { Organisation, OrganisationListing, OrganisationPack } from './organisation-pack.ts';
export type { OutboxEvents, OutboxTopic } from './outbox-event.ts';
export { KEY_PERMISSIONS, PERMISSION_DECLARATIONS, PERMISSIONS, type Permission } from './permission.ts';
export { type PermissionDeclaration, ROLES, type Role } from './permissions-of.ts';
export {
  POLICY_GROUNDS,
  Policy,
  PolicyChange,
  type PolicyGround,
  PolicyPack,
  STATEMENT_CATEGORIES,
  type StatementCategory,
} from './policy.ts';
export { PolicyModelReading, PolicyModelState, PolicyModelTrial } from './policy-model.ts';
export * from './portal/index.ts';
export { Problem } from './problem.ts';
export {
  GoldenJob,
  GoldenJobRequest,
  QUALITY_GROUPS,
  QualityAnswer,
  type QualityGroup,
  QualityReport,
  QualityReview,
  QualityRow,
  QualityTask,
  ReporterAccuracy,
} from './quality.ts';
export {
  COUNTED_JOBS,
  JobClaim,
  JobEscalation,
  JobFilter,
  JobList,
  JobSkip,
  JobSnooze,
  Queue,
  QueueCounts,
  QueueView,
  Routing,
  RoutingRule,
} from './queue.ts';
export { Receipt, UploadResult } from './receipt.ts';
export * from './redress/index.ts';
export {
  ImportedRemoval,
  KeptTokens,
  Purge,
  RETENTION_CLASSES,
  Removal,
  RemovalHold,
  RemovalReceipt,
  RemovalUploadResult,
  type RetentionClass,
  VaultEpoch,
  VaultState,
} from './removal.ts';
export { Report } from './report.ts';
export * from './returns/index.ts';
export * from './review/index.ts';
export { RULE_MODES, Rule, RuleFault, type RuleMode, RuleSet } from './rule.ts';
export * from './rules/index.ts';
export type { ByAccount } from './scalar.ts';
export { explainErrors, type SchemaError, type SchemaFault } from './schema-fault.ts';
export * from './screening/index.ts';
export {
  CORROBORATOR_KINDS,
  Corroborator,
  type CorroboratorKind,
  EVIDENCE_TIERS,
  type EvidenceTier,
  MatchedField,
  NameEvidence,
  ScreeningMatch,
  ScreeningResult,
  ScreeningStamp,
  ScreeningSubject,
  ScreenRequest,
} from './screening.ts';
export {
  CASE_CLOSINGS,
  CASE_STATES,
  type CaseClosing,
  CaseDecision,
  CaseDerivation,
  type CaseState,
  RecordedMatch,
  ScreeningCase,
  ScreeningRun,
} from './screening-case.ts';
export { Session } from './session.ts';
export * from './settings/index.ts';
export {
  NoticeLocation,
  PublicUrlChange,
  SAFEGUARD_SETTINGS,
  Settings,
  SettingsChange,
} from './settings.ts';
export { ShownEvent } from './shown-event.ts';
export {
  CounterDeclaration,
  type FieldType,
  KnownSignal,
  type SignalDescriptor,
  type SignalNeeds,
  type SignalSet,
  SignalValue,
  UnknownSignal,
} from './signal.ts';
export {
  DEFAULT_PREFERENCES,
  Passkey,
  RoleMatrix,
  RolePermissions,
  StaffMember,
  StaffPreferences,
  StaffRecovery,
  StaffSession,
  StaffSignIn,
} from './staff.ts';
export {
  RenderedStatement,
  RenderedTexts,
  STATED_AUTOMATION,
  STATEMENT_STATES,
  StatedAction,
  StatementMessage,
  StatementOfReasons,
  type StatementState,
  StatementView,
  TextWarning,
} from './statement.ts';
export { STRIKE_VOIDINGS, Strike, StrikeRecord } from './strike.ts';
export { Taxonomy, TaxonomyException, TaxonomyLabel } from './taxonomy.ts';
export { DEFAULT_LOCALE, ReasonTranslations } from './translation.ts';
export {
  FiredRule,
  isReason,
  Observation,
  OUTCOMES,
  UndeterminedRule,
  Verdict,
  VerdictVersions,
} from './verdict.ts';
export * from './webhooks/index.ts';
