import type { AppealState } from '@breakwater/contracts/redress';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
import { oneOf, searchReader, text } from '../../../ui/address/search-reader.ts';

const STATES = ['open', 'claimed', 'decided', 'moot'] as const satisfies AppealState[];

const appealsRoute = createRoute({
  path: '/appeals',
  // Which appeals, and which one is open.
  validateSearch: searchReader({ state: oneOf(STATES), appeal: text }),
  ...framed('appeals.read', 'appeals', 'job'),
  component: lazyRouteComponent(() => import('./appeals-screen.tsx'), 'AppealsScreen'),
});

export const appealRoutes = [appealsRoute] as const;
