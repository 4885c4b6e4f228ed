import { IconTopologyStar3 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { readCaseSearch } from './case/case-search.ts';
import { readNetworkSearch } from './list/network-search.ts';

const networksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/networks',
  staticData: { page: { id: 'networks', icon: IconTopologyStar3, permission: 'networks.read', key: 'n' } },
  validateSearch: readNetworkSearch,
  beforeLoad: permit('networks.read'),
  loader: () => loadMessages('networks'),
  component: lazyRouteComponent(() => import('./list/networks-screen.tsx'), 'NetworksScreen'),
});

const networkRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/networks/$id',
  validateSearch: readCaseSearch,
  beforeLoad: permit('networks.read'),
  loader: () => loadMessages('networks'),
  component: lazyRouteComponent(() => import('./case/case-screen.tsx'), 'CaseScreen'),
});

export const networkRoutes = [networksRoute, networkRoute] as const;
