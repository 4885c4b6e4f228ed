import { IconListSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';

export interface ListsSearch {
  /** The list that is open. */
  readonly list?: string;
  /** The version whose changes are open. */
  readonly version?: number;
}

const listsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/screening/lists',
  staticData: {
    page: { id: 'lists', icon: IconListSearch, permission: 'screening.read', key: 'i', below: 'screening' },
  },
  validateSearch: ({ list, version }): ListsSearch => ({
    ...(typeof list === 'string' && list !== '' && { list }),
    ...(Number.isSafeInteger(version) && Number(version) > 0 && { version: Number(version) }),
  }),
  beforeLoad: permit('screening.read'),
  loader: () => Promise.all([loadMessages('lists'), loadMessages('screening')]),
  component: lazyRouteComponent(() => import('./lists-screen.tsx'), 'ListsScreen'),
});

export const listRoutes = [listsRoute] as const;
