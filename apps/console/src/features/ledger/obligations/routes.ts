import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
import { readObligationSearch } from './obligation-search.ts';

const obligationsRoute = createRoute({
  path: '/obligations',
  validateSearch: readObligationSearch,
  ...framed('ledger.read', 'obligations'),
  component: lazyRouteComponent(() => import('./obligations-screen.tsx'), 'ObligationsScreen'),
});

export const obligationRoutes = [obligationsRoute] as const;
