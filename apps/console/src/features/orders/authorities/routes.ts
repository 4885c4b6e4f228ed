import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
import { readAuthoritySearch } from './authority-search.ts';

const authoritiesRoute = createRoute({
  path: '/authorities',
  validateSearch: readAuthoritySearch,
  ...framed('authorities.read', 'authorities'),
  component: lazyRouteComponent(() => import('./authorities-screen.tsx'), 'AuthoritiesScreen'),
});

export const authorityRoutes = [authoritiesRoute] as const;
