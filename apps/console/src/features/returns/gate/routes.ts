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
  validateSearch: readCheckSearch,
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./log/log-screen.tsx'), 'LogScreen'),
});

const whyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/why',
  validateSearch: readWhySearch,
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./why/why-screen.tsx'), 'WhyScreen'),
});

const removalsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/removals',
  validateSearch: readRemovalSearch,
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./removals/removals-screen.tsx'), 'RemovalsScreen'),
});

const vaultRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/vault',
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./vault/vault-screen.tsx'), 'VaultScreen'),
});

const stateRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/returns/state',
  beforeLoad: permit('gate.read'),
  loader,
  component: lazyRouteComponent(() => import('./state/state-screen.tsx'), 'StateScreen'),
});

export const gateRoutes = [logRoute, whyRoute, removalsRoute, vaultRoute, stateRoute] as const;
