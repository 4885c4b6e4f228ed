import { IconNotebook } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { readMatterSearch } from './matter-search.ts';

const mattersRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matters',
  staticData: { page: { id: 'matters', icon: IconNotebook, permission: 'ledger.read', key: 'x' } },
  validateSearch: readMatterSearch,
  beforeLoad: permit('ledger.read'),
  loader: () => loadMessages('matters'),
  component: lazyRouteComponent(() => import('./matters-screen.tsx'), 'MattersScreen'),
});

const matterRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/matters/$id',
  beforeLoad: permit('ledger.read'),
  loader: () => loadMessages('matters'),
  component: lazyRouteComponent(() => import('./matter-screen.tsx'), 'MatterScreen'),
});

export const matterRoutes = [mattersRoute, matterRoute] as const;
