import { IconListSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { searchReader, text, whole } from '../../../ui/address/search-reader.ts';

const listsRoute = createRoute({
  path: '/screening/lists',
  // The list that is open, and the version whose changes are.
  validateSearch: searchReader({ list: text, version: whole }),
  ...framed(
    { id: 'lists', icon: IconListSearch, permission: 'screening.read', key: 'i', below: 'screening' },
    'lists',
    'screening',
  ),
  component: lazyRouteComponent(() => import('./lists-screen.tsx'), 'ListsScreen'),
});

export const listRoutes = [listsRoute] as const;
