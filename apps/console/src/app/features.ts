import { exampleRoutes } from '../features/example/routes.ts';
import { ruleRoutes } from '../features/rules/routes.ts';

/** The pages below the frame; each feature brings its own. */
export const featureRoutes = [...exampleRoutes, ...ruleRoutes] as const;
