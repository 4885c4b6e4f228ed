import { accountRoutes } from '../features/account/routes.ts';
import { appealRoutes } from '../features/appeals/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { authorityRoutes } from '../features/authorities/routes.ts';
import { bankRoutes } from '../features/banks/routes.ts';
import { bulkRoutes } from '../features/bulk/routes.ts';
import { disclosureRoutes } from '../features/disclosure/routes.ts';
import { exchangeRoutes } from '../features/exchange/routes.ts';
import { gateRoutes } from '../features/gate/routes.ts';
import { lawRoutes } from '../features/law/routes.ts';
import { listRoutes } from '../features/lists/routes.ts';
import { liveRoutes } from '../features/live/routes.ts';
import { matterRoutes } from '../features/matters/routes.ts';
import { modelRoutes } from '../features/models/routes.ts';
import { networkRoutes } from '../features/networks/routes.ts';
import { noticeRoutes } from '../features/notices/routes.ts';
import { obligationRoutes } from '../features/obligations/routes.ts';
import { orderRoutes } from '../features/orders/routes.ts';
import { qualityRoutes } from '../features/quality/routes.ts';
import { queueRoutes } from '../features/queue/routes.ts';
import { ruleRoutes } from '../features/rules/routes.ts';
import { scorecardRoutes } from '../features/scorecards/routes.ts';
import { screeningRoutes } from '../features/screening/routes.ts';
import { settingsRoutes } from '../features/settings/routes.ts';
import { webhookRoutes } from '../features/webhooks/routes.ts';

/** The pages below the frame; each feature brings its own. */
export const featureRoutes = [
  ...liveRoutes,
  ...queueRoutes,
  ...accountRoutes,
  ...bulkRoutes,
  ...appealRoutes,
  ...noticeRoutes,
  ...qualityRoutes,
  ...ruleRoutes,
  ...modelRoutes,
  ...bankRoutes,
  ...screeningRoutes,
  ...listRoutes,
  ...gateRoutes,
  ...networkRoutes,
  ...orderRoutes,
  ...disclosureRoutes,
  ...authorityRoutes,
  ...matterRoutes,
  ...obligationRoutes,
  ...scorecardRoutes,
  ...exchangeRoutes,
  ...lawRoutes,
  ...auditRoutes,
  ...webhookRoutes,
  ...settingsRoutes,
] as const;
