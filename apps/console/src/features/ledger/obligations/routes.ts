import { IconCalendarDue } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { readObligationSearch } from './obligation-search.ts';

const obligationsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/obligations',
  staticData: {
    page: { id: 'obligations', icon: IconCalendarDue, permission: 'ledger.read', key: 'z', below: 'matters' },
  },
  validateSearch: readObligationSearch,
  beforeLoad: permit('ledger.read'),
  loader: () => loadMessages('obligations'),
  component: lazyRouteComponent(() => import('./obligations-screen.tsx'), 'ObligationsScreen'),
});

export const obligationRoutes = [obligationsRoute] as const;
