import { IconSpeakerphone } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { oneOf, searchReader, text } from '../../../ui/address/search-reader.ts';
import { NOTICE_STATES } from './states.ts';

const noticesRoute = createRoute({
  path: '/notices',
  // Which notices, and which one is open.
  validateSearch: searchReader({ state: oneOf(NOTICE_STATES), notice: text }),
  ...framed(
    { id: 'notices', icon: IconSpeakerphone, permission: 'notices.read', key: '4' },
    'notices',
    'job',
  ),
  component: lazyRouteComponent(() => import('./notices-screen.tsx'), 'NoticesScreen'),
});

export const noticeRoutes = [noticesRoute] as const;
