import type { AppealState } from '@breakwater/contracts/redress';
import { IconScale } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { oneOf, searchReader, text } from '../../../ui/address/search-reader.ts';

const STATES = ['open', 'claimed', 'decided', 'moot'] as const satisfies AppealState[];

const appealsRoute = createRoute({
  path: '/appeals',
  // Which appeals, and which one is open.
  validateSearch: searchReader({ state: oneOf(STATES), appeal: text }),
  ...framed({ id: 'appeals', icon: IconScale, permission: 'appeals.read', key: 'p' }, 'appeals', 'job'),
  component: lazyRouteComponent(() => import('./appeals-screen.tsx'), 'AppealsScreen'),
});

export const appealRoutes = [appealsRoute] as const;
