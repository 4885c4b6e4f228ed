import { IconChartDots3 } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { readScorecardSearch } from './scorecard-search.ts';

const standingRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/standing',
  staticData: {
    page: { id: 'standing', icon: IconChartDots3, permission: 'ledger.read', key: 'j', below: 'matters' },
  },
  validateSearch: readScorecardSearch,
  beforeLoad: permit('ledger.read'),
  loader: () => loadMessages('scorecards'),
  component: lazyRouteComponent(() => import('./standing-screen.tsx'), 'StandingScreen'),
});

export const scorecardRoutes = [standingRoute] as const;
