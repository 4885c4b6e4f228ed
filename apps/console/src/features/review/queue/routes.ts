import { IconInbox } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { readQueueSearch } from './queue-search.ts';

const reviewRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/review',
  staticData: { page: { id: 'review', icon: IconInbox, permission: 'jobs.read', key: 'q' } },
  validateSearch: readQueueSearch,
  beforeLoad: permit('jobs.read'),
  loader: () => Promise.all([loadMessages('queue'), loadMessages('job')]),
  component: lazyRouteComponent(() => import('./queue-screen.tsx'), 'QueueScreen'),
});

/** The list stays where it is while a job opens beside it: the screen above shows both. */
const openJobRoute = createRoute({
  getParentRoute: () => reviewRoute,
  path: '$id',
  component: () => null,
});

export const queueRoutes = [reviewRoute.addChildren([openJobRoute])] as const;
