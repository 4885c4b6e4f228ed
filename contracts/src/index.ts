export { Account } from './account.ts';
export {
  AccountView,
  FoundAccount,
  SignIn,
  TIMELINE_KINDS,
  TimelineEntry,
  type TimelineKind,
} from './account-view.ts';
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
export { ASSESSMENT_ADVICE, Assessment, NarrowedScope, OrderDefect, OrderTestResult } from './assessment.ts';
export { AuditEntry } from './audit-entry.ts';
export {
  Authority,
  AuthorityContact,
  AuthorityDetail,
  AuthorityEntry,
  CONTACT_ANOMALIES,
  type ContactAnomaly,
  ContactEntry,
  ContactVerification,
  VERIFICATION_LEVELS,
  VerificationEntry,
  VerificationLevel,
} from './authority.ts';
export { BACKTEST_STATES, BacktestResult, BacktestRun, BacktestSamples } from './backtest.ts';
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
export { checkOrderForm } from './check-order-form.ts';
export { checkOrganisationPacks, type OrganisationPackFault } from './check-organisation-packs.ts';
export { checkPolicyPack, type PolicyPackFault } from './check-policy-pack.ts';
export { checkRemoval } from './check-removal.ts';
export { type CheckedSignUp, checkSignUp } from './check-sign-up.ts';
export { CONTENT_KINDS, Content, Media } from './content.ts';
export { DEADLINE_STATES, Deadline, DeadlinePause, type DeadlineState } from './deadline.ts';
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
export {
  DisclosureGrant,
  FieldPreview,
  HOLD_STATES,
  Hold,
  LOG_CLASSES,
  type LogClass,
  PRODUCTION_STATES,
  Production,
  type ProductionState,
  ProductionValues,
  SignInLogState,
  SignInRecord,
  UserNotice,
} from './disclosure.ts';
export { EVENT_SCHEMAS, EVENT_TYPES, type EventRecord, type EventType, PlatformEvent } from './event.ts';
export { Evidence } from './evidence.ts';
export {
  EXCHANGE_PROTOCOL,
  type ExchangeAnswer,
  ExchangeDownload,
  ExchangeEnvelope,
  type ExchangeFault,
  ExchangeKey,
  type ExchangeKind,
  ExchangePeer,
  ExchangeReceipt,
  type ExchangeRefusal,
  ISSUED_STATES,
  IssuedOrder,
  type IssuedState,
  SignedEnvelope,
  SignedReceipt,
} from './exchange.ts';
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
export { Identifiers, type SealedIdentifiers, type SealedToken } from './identifiers.ts';
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
export { CaseItem, JobCase, PlacedContent, ShownReport } from './job-case.ts';
export {
  type LadderStep,
  LawPack,
  PackClock,
  PackElement,
  PackRequestType,
  type PackTest,
} from './law-pack.ts';
export {
  AUTHORITY_KINDS,
  type AuthorityKind,
  CLOCK_STARTS,
  type ClockStart,
  CONDITIONS,
  type Condition,
  DATA_CATEGORIES,
  type DataCategory,
  ELEMENT_IDS,
  type ElementId,
  ORDER_TESTS,
  type OrderTestId,
  PAUSE_REASONS,
  type PauseReason,
  REQUEST_KINDS,
  RESTRICTING_KINDS,
  type RequestKind,
  TEST_OUTCOMES,
  type TestOutcome,
} from './law-vocabulary.ts';
export {
  ApplyObligations,
  ContestDecision,
  MatterScenario,
  MatterVerification,
  NewContest,
  NewEvidence,
  NewMatter,
  NewMatterEntry,
  NewMeeting,
  NewRepresentative,
  ObligationChange,
} from './ledger-request.ts';
export { Live, PulsePoint, QueueLoad, WorkerHealth } from './live.ts';
export {
  LiveRule,
  LiveRules,
  RuleActivity,
  RuleCheck,
  RuleSetActivation,
  RuleSetSource,
} from './live-rules.ts';
export { LOCALES, type Locale, LocalText } from './local-text.ts';
export {
  MATTER_ENTRY_TYPES,
  Matter,
  MatterEntry,
  type MatterEntryType,
  MatterState,
  MatterSummary,
  Meeting,
  Money,
  Obligation,
  Representative,
  WORKSPACES,
  type Workspace,
} from './matter.ts';
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
export { Officer, OfficerSession } from './officer.ts';
export {
  AuthorityOrder,
  CLOCK_NOTES,
  type ClockNote,
  LawConflict,
  ORDER_ANSWERS,
  ORDER_CHANNELS,
  ORDER_STATES,
  Order,
  type OrderAnswer,
  type OrderChannel,
  OrderCounts,
  OrderDecision,
  OrderFact,
  OrderMessage,
  OrderSettings,
  type OrderState,
  OrderSummary,
  OrderTask,
  OrderVerification,
} from './order.ts';
export { ORDER_TARGETS_MAX, OrderForm, OrderTarget } from './order-form.ts';
export { type OrganisationName, organisationNames } from './organisation-names.ts';
export { Organisation, OrganisationListing, OrganisationPack } from './organisation-pack.ts';
export type { OrderDueShare, OutboxEvents, OutboxTopic } from './outbox-event.ts';
export {
  KEY_PERMISSIONS,
  PERMISSION_TITLES,
  PERMISSIONS,
  type Permission,
  ROLES,
  type Role,
} from './permission.ts';
export {
  POLICY_GROUNDS,
  Policy,
  PolicyChange,
  type PolicyGround,
  PolicyPack,
  STATEMENT_CATEGORIES,
  type StatementCategory,
} from './policy.ts';
export {
  PortalAuthority,
  PortalCheck,
  PortalInvitation,
  PortalLaw,
  PortalOrder,
  PortalOrderSummary,
  PortalProduction,
} from './portal.ts';
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
export { RULE_MODES, Rule, RuleFault, type RuleMode, RuleSet } from './rule.ts';
export {
  AUTHORITY_MEASURES,
  PLATFORM_MEASURES,
  Scorecard,
  ScorecardLine,
  ScorecardMeasure,
  type ScorecardMeasureId,
  ScorecardRank,
} from './scorecard.ts';
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
export { NoticeLocation, Settings, SettingsChange } from './settings.ts';
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
export { TcoFigure, TcoReport, TcoTexts } from './tco-report.ts';
export { DEFAULT_LOCALE, ReasonTranslations } from './translation.ts';
export { FiredRule, Observation, OUTCOMES, UndeterminedRule, Verdict, VerdictVersions } from './verdict.ts';
