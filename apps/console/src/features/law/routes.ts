import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../app/frame-route.ts';
import { readLawSearch } from './law-search.ts';

const lawRoute = createRoute({
  path: '/law',
  validateSearch: readLawSearch,
  ...framed('law.read', 'law'),
  component: lazyRouteComponent(() => import('./law-screen.tsx'), 'LawScreen'),
});

export const lawRoutes = [lawRoute] as const;
