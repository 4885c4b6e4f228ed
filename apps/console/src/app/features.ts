import { accountRoutes } from '../features/account/routes.ts';
import { auditRoutes } from '../features/audit/routes.ts';
import { bankRoutes } from '../features/banks/routes.ts';
import { bulkRoutes } from '../features/bulk/routes.ts';
import { exampleRoutes } from '../features/example/routes.ts';
import { liveRoutes } from '../features/live/routes.ts';
import { queueRoutes } from '../features/queue/routes.ts';
import { ruleRoutes } from '../features/rules/routes.ts';

/** The pages below the frame; each feature brings its own. */
export const featureRoutes = [
  ...liveRoutes,
  ...exampleRoutes,
  ...queueRoutes,
  ...accountRoutes,
  ...bulkRoutes,
  ...ruleRoutes,
/** The pages below the frame; each feature brings its own, a line for each. */
export const featureRoutes = [
  ...liveRoutes,
  ...auditRoutes,
  ...ruleRoutes,
  ...exampleRoutes, //
] as const;
export const featureRoutes = [...liveRoutes, ...exampleRoutes, ...ruleRoutes, ...bankRoutes] as const;
