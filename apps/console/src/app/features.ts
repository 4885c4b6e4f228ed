import { exampleRoutes } from '../features/example/routes.ts';

/** The pages below the frame; each feature brings its own. */
export const featureRoutes = [...exampleRoutes] as const;
