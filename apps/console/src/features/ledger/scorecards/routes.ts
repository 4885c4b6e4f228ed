import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
import { readScorecardSearch } from './scorecard-search.ts';

const standingRoute = createRoute({
  path: '/standing',
  validateSearch: readScorecardSearch,
  ...framed('ledger.read', 'scorecards'),
  component: lazyRouteComponent(() => import('./standing-screen.tsx'), 'StandingScreen'),
});

export const scorecardRoutes = [standingRoute] as const;
