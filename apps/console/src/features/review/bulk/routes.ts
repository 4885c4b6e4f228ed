import { IconBoxMultiple } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { searchReader, text } from '../../../ui/address/search-reader.ts';

const bulkRoute = createRoute({
  path: '/bulk',
  // Which run is open.
  validateSearch: searchReader({ run: text }),
  ...framed({ id: 'bulk', icon: IconBoxMultiple, permission: 'jobs.bulk', key: 'b' }, 'bulk', 'queue', 'job'),
  component: lazyRouteComponent(() => import('./bulk-screen.tsx'), 'BulkScreen'),
});

export const bulkRoutes = [bulkRoute] as const;
