import { IconPackageExport } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readDisclosureSearch } from './disclosure-search.ts';
import { HOLD_STATES, NOTICE_STATES, PRODUCTION_STATES } from './states.ts';

const packagesRoute = createRoute({
  path: '/disclosure',
  validateSearch: readDisclosureSearch(PRODUCTION_STATES),
  ...framed(
    { id: 'disclosure', icon: IconPackageExport, permission: 'disclosure.read', key: 'd' },
    'disclosure',
  ),
  component: lazyRouteComponent(() => import('./packages-screen.tsx'), 'PackagesScreen'),
});

const holdsRoute = createRoute({
  path: '/disclosure/holds',
  validateSearch: readDisclosureSearch(HOLD_STATES),
  ...framed('disclosure.read', 'disclosure'),
  component: lazyRouteComponent(() => import('./holds-screen.tsx'), 'HoldsScreen'),
});

const noticesRoute = createRoute({
  path: '/disclosure/notices',
  validateSearch: readDisclosureSearch(NOTICE_STATES),
  ...framed('disclosure.read', 'disclosure'),
  component: lazyRouteComponent(() => import('./notices-screen.tsx'), 'NoticesScreen'),
});

const logRoute = createRoute({
  path: '/disclosure/log',
  ...framed('disclosure.read', 'disclosure'),
  component: lazyRouteComponent(() => import('./log-screen.tsx'), 'LogScreen'),
});

export const disclosureRoutes = [packagesRoute, holdsRoute, noticesRoute, logRoute] as const;
