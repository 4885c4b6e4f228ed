import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../app/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { oneOf, searchReader, text } from '../../../ui/address/search-reader.ts';
import { NOTICE_STATES } from './states.ts';

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notices',
  // Which notices, and which one is open.
  validateSearch: searchReader({ state: oneOf(NOTICE_STATES), notice: text }),
  beforeLoad: permit('notices.read'),
  loader: () => Promise.all([loadMessages('notices'), loadMessages('job')]),
  component: lazyRouteComponent(() => import('./notices-screen.tsx'), 'NoticesScreen'),
});

export const noticeRoutes = [noticesRoute] as const;
