import { accountRoutes } from '../features/account/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { bankRoutes } from '../features/banks/routes.ts';
import { bulkRoutes } from '../features/bulk/routes.ts';
import { liveRoutes } from '../features/live/routes.ts';
import { queueRoutes } from '../features/queue/routes.ts';
import { ruleRoutes } from '../features/rules/routes.ts';
import { settingsRoutes } from '../features/settings/routes.ts';

/** The pages below the frame; each feature brings its own. */
export const featureRoutes = [
  ...liveRoutes,
  ...queueRoutes,
  ...accountRoutes,
  ...bulkRoutes,
  ...ruleRoutes,
  ...bankRoutes,
  ...auditRoutes,
  ...settingsRoutes,
] as const;
