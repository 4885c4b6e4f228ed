import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../app/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { searchReader, text, whole } from '../../../ui/address/search-reader.ts';

const listsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/screening/lists',
  // The list that is open, and the version whose changes are.
  validateSearch: searchReader({ list: text, version: whole }),
  beforeLoad: permit('screening.read'),
  loader: () => Promise.all([loadMessages('lists'), loadMessages('screening')]),
  component: lazyRouteComponent(() => import('./lists-screen.tsx'), 'ListsScreen'),
});

export const listRoutes = [listsRoute] as const;
