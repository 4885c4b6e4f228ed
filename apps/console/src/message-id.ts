// Drawn from the catalogues by `npm run sync`.
import type accountMessages from './features/account/messages.en.json';
import type accountPages from './features/account/pages.en.json';
import type auditMessages from './features/audit/messages.en.json';
import type auditPages from './features/audit/pages.en.json';
import type caseworkMessages from './features/casework/messages.en.json';
import type caseworkPages from './features/casework/pages.en.json';
import type detectionBanksMessages from './features/detection/banks/messages.en.json';
import type detectionPages from './features/detection/pages.en.json';
import type disclosureMessages from './features/disclosure/messages.en.json';
import type disclosurePages from './features/disclosure/pages.en.json';
import type incidentsMessages from './features/incidents/messages.en.json';
import type incidentsPages from './features/incidents/pages.en.json';
import type intakeMessages from './features/intake/messages.en.json';
import type intakePages from './features/intake/pages.en.json';
import type lawMessages from './features/law/messages.en.json';
import type lawPages from './features/law/pages.en.json';
import type ledgerMattersMessages from './features/ledger/matters/messages.en.json';
import type ledgerObligationsMessages from './features/ledger/obligations/messages.en.json';
import type ledgerOverviewMessages from './features/ledger/overview/messages.en.json';
import type ledgerPages from './features/ledger/pages.en.json';
import type ledgerScorecardsMessages from './features/ledger/scorecards/messages.en.json';
import type lettersMessages from './features/letters/messages.en.json';
import type lettersPages from './features/letters/pages.en.json';
import type liveMessages from './features/live/messages.en.json';
import type livePages from './features/live/pages.en.json';
import type modelsMessages from './features/models/messages.en.json';
import type modelsPages from './features/models/pages.en.json';
import type modelsReaderMessages from './features/models/reader/messages.en.json';
import type networksMessages from './features/networks/messages.en.json';
import type networksPages from './features/networks/pages.en.json';
import type noticeExchangeExchangeMessages from './features/notice-exchange/exchange/messages.en.json';
import type noticeExchangePages from './features/notice-exchange/pages.en.json';
import type ordersAuthoritiesMessages from './features/orders/authorities/messages.en.json';
import type ordersMessages from './features/orders/messages.en.json';
import type ordersPages from './features/orders/pages.en.json';
import type redressAppealsMessages from './features/redress/appeals/messages.en.json';
import type redressNoticesMessages from './features/redress/notices/messages.en.json';
import type redressPages from './features/redress/pages.en.json';
import type returnsGateMessages from './features/returns/gate/messages.en.json';
import type returnsPages from './features/returns/pages.en.json';
import type reviewBulkMessages from './features/review/bulk/messages.en.json';
import type reviewJobMessages from './features/review/job/messages.en.json';
import type reviewPages from './features/review/pages.en.json';
import type reviewQualityMessages from './features/review/quality/messages.en.json';
import type reviewQueueMessages from './features/review/queue/messages.en.json';
import type rulesMessages from './features/rules/messages.en.json';
import type rulesPages from './features/rules/pages.en.json';
import type screeningListsMessages from './features/screening/lists/messages.en.json';
import type screeningMessages from './features/screening/messages.en.json';
import type screeningPages from './features/screening/pages.en.json';
import type settingsMessages from './features/settings/messages.en.json';
import type settingsPages from './features/settings/pages.en.json';
import type signInMessages from './features/sign-in/messages.en.json';
import type spreadMessages from './features/spread/messages.en.json';
import type spreadPages from './features/spread/pages.en.json';
import type webhooksMessages from './features/webhooks/messages.en.json';
import type webhooksPages from './features/webhooks/pages.en.json';
import type frameMessages from './frame/messages.en.json';
import type portalFiledOrderMessages from './portal/filed-order/messages.en.json';
import type portalFilingMessages from './portal/filing/messages.en.json';
import type portalMessages from './portal/messages.en.json';
import type uiMessages from './ui/messages.en.json';

/** The id of a text that the console has words for. */
export type MessageId =
  | keyof typeof accountMessages
  | keyof typeof accountPages
  | keyof typeof auditMessages
  | keyof typeof auditPages
  | keyof typeof caseworkMessages
  | keyof typeof caseworkPages
  | keyof typeof detectionBanksMessages
  | keyof typeof detectionPages
  | keyof typeof disclosureMessages
  | keyof typeof disclosurePages
  | keyof typeof incidentsMessages
  | keyof typeof incidentsPages
  | keyof typeof intakeMessages
  | keyof typeof intakePages
  | keyof typeof lawMessages
  | keyof typeof lawPages
  | keyof typeof ledgerMattersMessages
  | keyof typeof ledgerObligationsMessages
  | keyof typeof ledgerOverviewMessages
  | keyof typeof ledgerPages
  | keyof typeof ledgerScorecardsMessages
  | keyof typeof lettersMessages
  | keyof typeof lettersPages
  | keyof typeof liveMessages
  | keyof typeof livePages
  | keyof typeof modelsMessages
  | keyof typeof modelsPages
  | keyof typeof modelsReaderMessages
  | keyof typeof networksMessages
  | keyof typeof networksPages
  | keyof typeof noticeExchangeExchangeMessages
  | keyof typeof noticeExchangePages
  | keyof typeof ordersAuthoritiesMessages
  | keyof typeof ordersMessages
  | keyof typeof ordersPages
  | keyof typeof redressAppealsMessages
  | keyof typeof redressNoticesMessages
  | keyof typeof redressPages
  | keyof typeof returnsGateMessages
  | keyof typeof returnsPages
  | keyof typeof reviewBulkMessages
  | keyof typeof reviewJobMessages
  | keyof typeof reviewPages
  | keyof typeof reviewQualityMessages
  | keyof typeof reviewQueueMessages
  | keyof typeof rulesMessages
  | keyof typeof rulesPages
  | keyof typeof screeningListsMessages
  | keyof typeof screeningMessages
  | keyof typeof screeningPages
  | keyof typeof settingsMessages
  | keyof typeof settingsPages
  | keyof typeof signInMessages
  | keyof typeof spreadMessages
  | keyof typeof spreadPages
  | keyof typeof webhooksMessages
  | keyof typeof webhooksPages
  | keyof typeof frameMessages
  | keyof typeof portalFiledOrderMessages
  | keyof typeof portalFilingMessages
  | keyof typeof portalMessages
  | keyof typeof uiMessages;
