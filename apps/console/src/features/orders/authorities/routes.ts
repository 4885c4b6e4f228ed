import { IconBuildingBank } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { readAuthoritySearch } from './authority-search.ts';

const authoritiesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/authorities',
  staticData: {
    page: { id: 'authorities', icon: IconBuildingBank, permission: 'authorities.read', key: 'e' },
  },
  validateSearch: readAuthoritySearch,
  beforeLoad: permit('authorities.read'),
  loader: () => loadMessages('authorities'),
  component: lazyRouteComponent(() => import('./authorities-screen.tsx'), 'AuthoritiesScreen'),
});

export const authorityRoutes = [authoritiesRoute] as const;
