import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../app/frame-route.ts';
import { readCaseSearch } from './cases/case-search.ts';
import { readLookUp } from './look-up/look-up-search.ts';

const casesRoute = createRoute({
  path: '/screening',
  validateSearch: readCaseSearch,
  ...framed('screening.read', 'screening'),
  component: lazyRouteComponent(() => import('./cases/cases-screen.tsx'), 'CasesScreen'),
});

const lookUpRoute = createRoute({
  path: '/screening/look-up',
  validateSearch: readLookUp,
  ...framed('screening.read', 'screening'),
  component: lazyRouteComponent(() => import('./look-up/look-up-screen.tsx'), 'LookUpScreen'),
});

const designationRoute = createRoute({
  path: '/screening/designations/$id',
  ...framed('screening.read', 'screening'),
  component: lazyRouteComponent(() => import('./designation/designation-screen.tsx'), 'DesignationScreen'),
});

export const screeningRoutes = [casesRoute, lookUpRoute, designationRoute] as const;
