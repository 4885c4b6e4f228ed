import { bankRoutes } from '../features/banks/routes.ts';
import { exampleRoutes } from '../features/example/routes.ts';
import { liveRoutes } from '../features/live/routes.ts';
import { ruleRoutes } from '../features/rules/routes.ts';

/** The pages below the frame; each feature brings its own. */
export const featureRoutes = [...liveRoutes, ...exampleRoutes, ...ruleRoutes, ...bankRoutes] as const;
