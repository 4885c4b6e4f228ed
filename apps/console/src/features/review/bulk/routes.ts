import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../app/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { searchReader, text } from '../../../ui/address/search-reader.ts';

const bulkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/bulk',
  // Which run is open.
  validateSearch: searchReader({ run: text }),
  beforeLoad: permit('jobs.bulk'),
  loader: () => Promise.all([loadMessages('bulk'), loadMessages('queue'), loadMessages('job')]),
  component: lazyRouteComponent(() => import('./bulk-screen.tsx'), 'BulkScreen'),
});

export const bulkRoutes = [bulkRoute] as const;
