import { IconNotebook } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { readMatterSearch } from './matter-search.ts';

const mattersRoute = createRoute({
  path: '/matters',
  validateSearch: readMatterSearch,
  ...framed({ id: 'matters', icon: IconNotebook, permission: 'ledger.read', key: 'x' }, 'matters'),
  component: lazyRouteComponent(() => import('./matters-screen.tsx'), 'MattersScreen'),
});

const matterRoute = createRoute({
  path: '/matters/$id',
  ...framed('ledger.read', 'matters', 'letters', 'law'),
  component: lazyRouteComponent(() => import('./matter-screen.tsx'), 'MatterScreen'),
});

export const matterRoutes = [mattersRoute, matterRoute] as const;
