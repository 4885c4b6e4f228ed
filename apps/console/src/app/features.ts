import { accountRoutes } from '../features/account/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { caseworkRoutes } from '../features/casework/routes.ts';
import { bankRoutes } from '../features/detection/banks/routes.ts';
import { disclosureRoutes } from '../features/disclosure/routes.ts';
import { incidentRoutes } from '../features/incidents/routes.ts';
import { intakeRoutes } from '../features/intake/routes.ts';
import { lawRoutes } from '../features/law/routes.ts';
import { matterRoutes } from '../features/ledger/matters/routes.ts';
import { obligationRoutes } from '../features/ledger/obligations/routes.ts';
import { overviewRoutes } from '../features/ledger/overview/routes.ts';
import { scorecardRoutes } from '../features/ledger/scorecards/routes.ts';
import { letterRoutes } from '../features/letters/routes.ts';
import { liveRoutes } from '../features/live/routes.ts';
import { modelRoutes } from '../features/models/routes.ts';
import { networkRoutes } from '../features/networks/routes.ts';
import { exchangeRoutes } from '../features/notice-exchange/exchange/routes.ts';
import { authorityRoutes } from '../features/orders/authorities/routes.ts';
import { orderRoutes } from '../features/orders/routes.ts';
import { appealRoutes } from '../features/redress/appeals/routes.ts';
import { noticeRoutes } from '../features/redress/notices/routes.ts';
import { gateRoutes } from '../features/returns/gate/routes.ts';
import { bulkRoutes } from '../features/review/bulk/routes.ts';
import { qualityRoutes } from '../features/review/quality/routes.ts';
import { queueRoutes } from '../features/review/queue/routes.ts';
import { ruleRoutes } from '../features/rules/routes.ts';
import { listRoutes } from '../features/screening/lists/routes.ts';
import { screeningRoutes } from '../features/screening/routes.ts';
import { settingsRoutes } from '../features/settings/routes.ts';
import { spreadRoutes } from '../features/spread/routes.ts';
import { webhookRoutes } from '../features/webhooks/routes.ts';

/** The pages below the frame, in the order of its rail; each feature brings its own. */
export const featureRoutes = [
  ...liveRoutes,
  ...incidentRoutes,
  ...queueRoutes,
  ...accountRoutes,
  ...appealRoutes,
  ...noticeRoutes,
  ...qualityRoutes,
  ...bulkRoutes,
  ...ruleRoutes,
  ...modelRoutes,
  ...bankRoutes,
  ...screeningRoutes,
  ...listRoutes,
  ...gateRoutes,
  ...networkRoutes,
  ...spreadRoutes,
  ...orderRoutes,
  ...disclosureRoutes,
  ...authorityRoutes,
  ...lawRoutes,
  ...matterRoutes,
  ...obligationRoutes,
  ...scorecardRoutes,
  ...overviewRoutes,
  ...exchangeRoutes,
  ...letterRoutes,
  ...caseworkRoutes,
  ...auditRoutes,
  ...intakeRoutes,
  ...webhookRoutes,
  ...settingsRoutes,
] as const;
