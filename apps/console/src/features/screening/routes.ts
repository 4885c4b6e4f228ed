import { IconFileSearch, IconUserScan } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readCaseSearch } from './cases/case-search.ts';
import { readLookUp } from './look-up/look-up-search.ts';

const casesRoute = createRoute({
  path: '/screening',
  validateSearch: readCaseSearch,
  ...framed({ id: 'screening', icon: IconUserScan, permission: 'screening.read', key: 'c' }, 'screening'),
  component: lazyRouteComponent(() => import('./cases/cases-screen.tsx'), 'CasesScreen'),
});

const lookUpRoute = createRoute({
  path: '/screening/look-up',
  validateSearch: readLookUp,
  ...framed(
    { id: 'look-up', icon: IconFileSearch, permission: 'screening.read', key: 'f', below: 'screening' },
    'screening',
  ),
  component: lazyRouteComponent(() => import('./look-up/look-up-screen.tsx'), 'LookUpScreen'),
});

const designationRoute = createRoute({
  path: '/screening/designations/$id',
  ...framed('screening.read', 'screening'),
  component: lazyRouteComponent(() => import('./designation/designation-screen.tsx'), 'DesignationScreen'),
});

export const screeningRoutes = [casesRoute, lookUpRoute, designationRoute] as const;
