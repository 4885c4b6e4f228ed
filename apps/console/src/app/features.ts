import { accountRoutes } from '../features/account/routes.ts';
import { bulkRoutes } from '../features/bulk/routes.ts';
import { exampleRoutes } from '../features/example/routes.ts';
import { queueRoutes } from '../features/queue/routes.ts';
import { ruleRoutes } from '../features/rules/routes.ts';

/** The pages below the frame; each feature brings its own. */
export const featureRoutes = [
  ...exampleRoutes,
  ...queueRoutes,
  ...accountRoutes,
  ...bulkRoutes,
  ...ruleRoutes,
] as const;
