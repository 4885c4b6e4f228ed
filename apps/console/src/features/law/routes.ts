import { IconSection } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { readLawSearch } from './law-search.ts';

const lawRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/law',
  staticData: { page: { id: 'law', icon: IconSection, permission: 'law.read', key: '0' } },
  validateSearch: readLawSearch,
  beforeLoad: permit('law.read'),
  loader: () => loadMessages('law'),
  component: lazyRouteComponent(() => import('./law-screen.tsx'), 'LawScreen'),
});

export const lawRoutes = [lawRoute] as const;
