import { IconArrowBackUp, IconDoor, IconLockSquare, IconUserQuestion, IconUserX } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { readCheckSearch } from './log/check-search.ts';
import { readRemovalSearch } from './removals/removal-search.ts';
import { readWhySearch } from './why/why-search.ts';

const loader = () => loadMessages('gate');

const logRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns',
  staticData: { page: { id: 'returns', icon: IconArrowBackUp, permission: 'gate.read', key: 't' } },
  validateSearch: readCheckSearch,
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./log/log-screen.tsx'), 'LogScreen'),
});

const whyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/why',
  staticData: {
    page: { id: 'why-not', icon: IconUserQuestion, permission: 'gate.read', key: 'w', below: 'returns' },
  },
  validateSearch: readWhySearch,
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./why/why-screen.tsx'), 'WhyScreen'),
});

const removalsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/removals',
  staticData: {
    page: { id: 'removals', icon: IconUserX, permission: 'gate.read', key: 'm', below: 'returns' },
  },
  validateSearch: readRemovalSearch,
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./removals/removals-screen.tsx'), 'RemovalsScreen'),
});

const vaultRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/vault',
  staticData: {
    page: { id: 'vault', icon: IconLockSquare, permission: 'gate.read', key: 'v', below: 'returns' },
  },
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./vault/vault-screen.tsx'), 'VaultScreen'),
});

const stateRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/state',
  staticData: { page: { id: 'gate', icon: IconDoor, permission: 'gate.read', key: 'h', below: 'returns' } },
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./state/state-screen.tsx'), 'StateScreen'),
});

export const gateRoutes = [logRoute, whyRoute, removalsRoute, vaultRoute, stateRoute] as const;
