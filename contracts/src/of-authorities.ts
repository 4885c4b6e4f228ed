// What authorities and platforms tell each other, kept apart from the rest: a part of the one barrel.
export { ASSESSMENT_ADVICE, Assessment, NarrowedScope, OrderDefect, OrderTestResult } from './assessment.ts';
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
export { DEADLINE_STATES, Deadline, DeadlinePause, type DeadlineState } from './deadline.ts';
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
  type LadderStep,
  LawPack,
  PackClock,
  PackElement,
  PackRequestType,
  type PackTest,
} from './law-pack.ts';
export {
  LawClockAnswer,
  LawClockQuestion,
  LawPackCheck,
  LawPackDiff,
  LawPackSummary,
  LawPackView,
} from './law-view.ts';
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
export { Officer, OfficerSession } from './officer.ts';
export {
  AuthorityOrder,
  LawConflict,
  ORDER_ANSWERS,
  ORDER_CHANNELS,
  ORDER_STATES,
  Order,
  type OrderAnswer,
  type OrderChannel,
  OrderDecision,
  OrderFact,
  OrderMessage,
  type OrderState,
  OrderSummary,
  OrderTask,
} from './order.ts';
export { OrderCounts, OrderSettings, OrderVerification } from './order-desk.ts';
export { checkOrderForm, ORDER_TARGETS_MAX, OrderForm, OrderTarget } from './order-form.ts';
export {
  AUTHORITY_MEASURES,
  PLATFORM_MEASURES,
  Scorecard,
  ScorecardLine,
  ScorecardMeasure,
  type ScorecardMeasureId,
  ScorecardRank,
} from './scorecard.ts';
export { TcoFigure, TcoReport, TcoTexts } from './tco-report.ts';
