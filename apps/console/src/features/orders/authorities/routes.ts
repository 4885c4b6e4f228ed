import { IconBuildingBank } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { readAuthoritySearch } from './authority-search.ts';

const authoritiesRoute = createRoute({
  path: '/authorities',
  validateSearch: readAuthoritySearch,
  ...framed(
    { id: 'authorities', icon: IconBuildingBank, permission: 'authorities.read', key: 'e' },
    'authorities',
  ),
  component: lazyRouteComponent(() => import('./authorities-screen.tsx'), 'AuthoritiesScreen'),
});

export const authorityRoutes = [authoritiesRoute] as const;
