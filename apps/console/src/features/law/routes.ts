import { IconSection } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readLawSearch } from './law-search.ts';

const lawRoute = createRoute({
  path: '/law',
  validateSearch: readLawSearch,
  ...framed({ id: 'law', icon: IconSection, permission: 'law.read', key: '0' }, 'law'),
  component: lazyRouteComponent(() => import('./law-screen.tsx'), 'LawScreen'),
});

export const lawRoutes = [lawRoute] as const;
