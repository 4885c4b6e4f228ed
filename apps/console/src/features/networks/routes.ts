import { IconTopologyStar3 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readCaseSearch } from './case/case-search.ts';
import { readNetworkSearch } from './list/network-search.ts';

const networksRoute = createRoute({
  path: '/networks',
  validateSearch: readNetworkSearch,
  ...framed({ id: 'networks', icon: IconTopologyStar3, permission: 'networks.read', key: 'n' }, 'networks'),
  component: lazyRouteComponent(() => import('./list/networks-screen.tsx'), 'NetworksScreen'),
});

const networkRoute = createRoute({
  path: '/networks/$id',
  validateSearch: readCaseSearch,
  ...framed('networks.read', 'networks'),
  component: lazyRouteComponent(() => import('./case/case-screen.tsx'), 'CaseScreen'),
});

export const networkRoutes = [networksRoute, networkRoute] as const;
