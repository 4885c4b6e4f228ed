import { IconArrowBackUp, IconDoor, IconLockSquare, IconUserQuestion, IconUserX } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { readCheckSearch } from './log/check-search.ts';
import { readRemovalSearch } from './removals/removal-search.ts';
import { readWhySearch } from './why/why-search.ts';

const logRoute = createRoute({
  path: '/returns',
  validateSearch: readCheckSearch,
  ...framed({ id: 'returns', icon: IconArrowBackUp, permission: 'gate.read', key: 't' }, 'gate'),
  component: lazyRouteComponent(() => import('./log/log-screen.tsx'), 'LogScreen'),
});

const whyRoute = createRoute({
  path: '/returns/why',
  validateSearch: readWhySearch,
  ...framed(
    { id: 'why-not', icon: IconUserQuestion, permission: 'gate.read', key: 'w', below: 'returns' },
    'gate',
  ),
  component: lazyRouteComponent(() => import('./why/why-screen.tsx'), 'WhyScreen'),
});

const removalsRoute = createRoute({
  path: '/returns/removals',
  validateSearch: readRemovalSearch,
  ...framed({ id: 'removals', icon: IconUserX, permission: 'gate.read', key: 'm', below: 'returns' }, 'gate'),
  component: lazyRouteComponent(() => import('./removals/removals-screen.tsx'), 'RemovalsScreen'),
});

const vaultRoute = createRoute({
  path: '/returns/vault',
  ...framed(
    { id: 'vault', icon: IconLockSquare, permission: 'gate.read', key: 'v', below: 'returns' },
    'gate',
  ),
  component: lazyRouteComponent(() => import('./vault/vault-screen.tsx'), 'VaultScreen'),
});

const stateRoute = createRoute({
  path: '/returns/state',
  ...framed({ id: 'gate', icon: IconDoor, permission: 'gate.read', key: 'h', below: 'returns' }, 'gate'),
  component: lazyRouteComponent(() => import('./state/state-screen.tsx'), 'StateScreen'),
});

export const gateRoutes = [logRoute, whyRoute, removalsRoute, vaultRoute, stateRoute] as const;
