import { IconBoxMultiple } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';

/** Which run is open. */
export interface BulkSearch {
  readonly run?: string;
}

const bulkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bulk',
  staticData: { page: { id: 'bulk', icon: IconBoxMultiple, permission: 'jobs.bulk', key: 'b' } },
  validateSearch: (search): BulkSearch => (typeof search.run === 'string' ? { run: search.run } : {}),
  beforeLoad: permit('jobs.bulk'),
  loader: () => Promise.all([loadMessages('bulk'), loadMessages('queue'), loadMessages('job')]),
  component: lazyRouteComponent(() => import('./bulk-screen.tsx'), 'BulkScreen'),
});

export const bulkRoutes = [bulkRoute] as const;
