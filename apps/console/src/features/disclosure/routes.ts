import { IconPackageExport } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { readDisclosureSearch } from './disclosure-search.ts';
import { HOLD_STATES, NOTICE_STATES, PRODUCTION_STATES } from './states.ts';

const loader = () => loadMessages('disclosure');
const beforeLoad = permit('disclosure.read');

const packagesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/disclosure',
  staticData: {
    page: { id: 'disclosure', icon: IconPackageExport, permission: 'disclosure.read', key: 'd' },
  },
  validateSearch: readDisclosureSearch(PRODUCTION_STATES),
  beforeLoad,
  loader,
  component: lazyRouteComponent(() => import('./packages-screen.tsx'), 'PackagesScreen'),
});

const holdsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/disclosure/holds',
  validateSearch: readDisclosureSearch(HOLD_STATES),
  beforeLoad,
  loader,
  component: lazyRouteComponent(() => import('./holds-screen.tsx'), 'HoldsScreen'),
});

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/disclosure/notices',
  validateSearch: readDisclosureSearch(NOTICE_STATES),
  beforeLoad,
  loader,
  component: lazyRouteComponent(() => import('./notices-screen.tsx'), 'NoticesScreen'),
});

const logRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/disclosure/log',
  beforeLoad,
  loader,
  component: lazyRouteComponent(() => import('./log-screen.tsx'), 'LogScreen'),
});

export const disclosureRoutes = [packagesRoute, holdsRoute, noticesRoute, logRoute] as const;
