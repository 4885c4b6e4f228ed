import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
import { readCheckSearch } from './log/check-search.ts';
import { readRemovalSearch } from './removals/removal-search.ts';
import { readWhySearch } from './why/why-search.ts';

const logRoute = createRoute({
  path: '/returns',
  validateSearch: readCheckSearch,
  ...framed('gate.read', 'gate'),
  component: lazyRouteComponent(() => import('./log/log-screen.tsx'), 'LogScreen'),
});

const whyRoute = createRoute({
  path: '/returns/why',
  validateSearch: readWhySearch,
  ...framed('gate.read', 'gate'),
  component: lazyRouteComponent(() => import('./why/why-screen.tsx'), 'WhyScreen'),
});

const removalsRoute = createRoute({
  path: '/returns/removals',
  validateSearch: readRemovalSearch,
  ...framed('gate.read', 'gate'),
  component: lazyRouteComponent(() => import('./removals/removals-screen.tsx'), 'RemovalsScreen'),
});

const vaultRoute = createRoute({
  path: '/returns/vault',
  ...framed('gate.read', 'gate'),
  component: lazyRouteComponent(() => import('./vault/vault-screen.tsx'), 'VaultScreen'),
});

const stateRoute = createRoute({
  path: '/returns/state',
  ...framed('gate.read', 'gate'),
  component: lazyRouteComponent(() => import('./state/state-screen.tsx'), 'StateScreen'),
});

export const gateRoutes = [logRoute, whyRoute, removalsRoute, vaultRoute, stateRoute] as const;
