import { IconActivity } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { liveQuery, readRange } from '../../api/live.ts';
import { queryClient } from '../../api/query-client.ts';
import { framed } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';

const liveRoute = createRoute({
  path: '/live',
  validateSearch: (search): { minutes?: number } => {
    const minutes = readRange(search.minutes);
    return minutes === undefined ? {} : { minutes };
  },
  ...framed({ id: 'live', icon: IconActivity, permission: 'live.read', key: 'l' }),
  loaderDeps: ({ search }) => search,
  loader: ({ deps }) => {
    void queryClient.prefetchQuery(liveQuery(deps.minutes));
    return loadMessages('live');
  },
  component: lazyRouteComponent(() => import('./live-screen.tsx'), 'LiveScreen'),
});

export const liveRoutes = [liveRoute] as const;
