import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
import { readQueueSearch } from './queue-search.ts';

const reviewRoute = createRoute({
  path: '/review',
  validateSearch: readQueueSearch,
  ...framed('jobs.read', 'queue', 'job'),
  component: lazyRouteComponent(() => import('./queue-screen.tsx'), 'QueueScreen'),
});

/** The list stays where it is while a job opens beside it: the screen above shows both. */
const openJobRoute = createRoute({
  getParentRoute: () => reviewRoute,
  path: '$id',
  component: () => null,
});

export const queueRoutes = [reviewRoute.addChildren([openJobRoute])] as const;
