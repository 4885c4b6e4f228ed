import { IconSunrise } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { readOverviewSearch } from './overview-search.ts';

const overviewRoute = createRoute({
  path: '/morning',
  validateSearch: readOverviewSearch,
  ...framed(
    { id: 'morning', icon: IconSunrise, permission: 'ledger.read', key: '.', below: 'matters' },
    'overview',
  ),
  component: lazyRouteComponent(() => import('./overview-screen.tsx'), 'OverviewScreen'),
});

export const overviewRoutes = [overviewRoute] as const;
