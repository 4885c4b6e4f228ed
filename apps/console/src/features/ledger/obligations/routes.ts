import { IconCalendarDue } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { readObligationSearch } from './obligation-search.ts';

const obligationsRoute = createRoute({
  path: '/obligations',
  validateSearch: readObligationSearch,
  ...framed(
    { id: 'obligations', icon: IconCalendarDue, permission: 'ledger.read', key: 'z', below: 'matters' },
    'obligations',
  ),
  component: lazyRouteComponent(() => import('./obligations-screen.tsx'), 'ObligationsScreen'),
});

export const obligationRoutes = [obligationsRoute] as const;
