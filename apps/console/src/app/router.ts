import { createRouter } from '@tanstack/react-router';
import { RouteError } from '../ui/route-error.tsx';
import { PageSkeleton } from '../ui/states.tsx';
import { featureRoutes } from './features.ts';
import { frameRoute } from './frame-route.ts';
import { notFoundRoute } from './not-found-route.ts';
import { homeRoute, publicRoutes } from './public-routes.ts';
import { rootRoute } from './root-route.ts';

const routeTree = rootRoute.addChildren([
  ...publicRoutes,
  frameRoute.addChildren([homeRoute, ...featureRoutes, notFoundRoute]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: RouteError,
  defaultPendingMs: 200,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
