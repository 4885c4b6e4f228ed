import { IconFileSearch, IconUserScan } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { readCaseSearch } from './cases/case-search.ts';
import { readLookUp } from './look-up/look-up-search.ts';

const casesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/screening',
  staticData: { page: { id: 'screening', icon: IconUserScan, permission: 'screening.read', key: 'c' } },
  validateSearch: readCaseSearch,
  beforeLoad: permit('screening.read'),
  loader: () => loadMessages('screening'),
  component: lazyRouteComponent(() => import('./cases/cases-screen.tsx'), 'CasesScreen'),
});

const lookUpRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/screening/look-up',
  staticData: {
    page: { id: 'look-up', icon: IconFileSearch, permission: 'screening.read', key: 'f', below: 'screening' },
  },
  validateSearch: readLookUp,
  beforeLoad: permit('screening.read'),
  loader: () => loadMessages('screening'),
  component: lazyRouteComponent(() => import('./look-up/look-up-screen.tsx'), 'LookUpScreen'),
});

const designationRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/screening/designations/$id',
  beforeLoad: permit('screening.read'),
  loader: () => loadMessages('screening'),
  component: lazyRouteComponent(() => import('./designation/designation-screen.tsx'), 'DesignationScreen'),
});

export const screeningRoutes = [casesRoute, lookUpRoute, designationRoute] as const;
