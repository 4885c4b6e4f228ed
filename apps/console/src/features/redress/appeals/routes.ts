import type { AppealState } from '@breakwater/contracts/redress';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../app/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { oneOf, searchReader, text } from '../../../ui/address/search-reader.ts';

const STATES = ['open', 'claimed', 'decided', 'moot'] as const satisfies AppealState[];

const appealsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/appeals',
  // Which appeals, and which one is open.
  validateSearch: searchReader({ state: oneOf(STATES), appeal: text }),
  beforeLoad: permit('appeals.read'),
  loader: () => Promise.all([loadMessages('appeals'), loadMessages('job')]),
  component: lazyRouteComponent(() => import('./appeals-screen.tsx'), 'AppealsScreen'),
});

export const appealRoutes = [appealsRoute] as const;
