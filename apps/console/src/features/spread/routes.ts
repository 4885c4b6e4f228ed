import { IconTrendingUp } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readSpreadSearch } from './list/spread-search.ts';

const spreadRoute = createRoute({
  path: '/spread',
  validateSearch: readSpreadSearch,
  ...framed({ id: 'spread', icon: IconTrendingUp, permission: 'spread.read', key: '7' }, 'spread'),
  component: lazyRouteComponent(() => import('./list/spread-screen.tsx'), 'SpreadScreen'),
});

const thingRoute = createRoute({
  path: '/spread/$id',
  ...framed('spread.read', 'spread'),
  component: lazyRouteComponent(() => import('./thing/thing-screen.tsx'), 'ThingScreen'),
});

export const spreadRoutes = [spreadRoute, thingRoute] as const;
