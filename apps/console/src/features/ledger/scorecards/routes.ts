import { IconChartDots3 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { readScorecardSearch } from './scorecard-search.ts';

const standingRoute = createRoute({
  path: '/standing',
  validateSearch: readScorecardSearch,
  ...framed(
    { id: 'standing', icon: IconChartDots3, permission: 'ledger.read', key: 'j', below: 'matters' },
    'scorecards',
  ),
  component: lazyRouteComponent(() => import('./standing-screen.tsx'), 'StandingScreen'),
});

export const scorecardRoutes = [standingRoute] as const;
