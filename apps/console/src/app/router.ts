import { createRouter } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame-route.ts';
import { rootRoute } from '../frame/root-route.ts';
import { RouteError } from '../ui/route-error.tsx';
import { PageSkeleton } from '../ui/states.tsx';
import { featureRoutes } from './features.ts';
import { notFoundRoute } from './not-found-route.ts';
import { homeRoute, publicRoutes } from './public-routes.ts';

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
