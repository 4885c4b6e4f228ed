import type { Notice } from '@breakwater/contracts/redress';
import { IconSpeakerphone } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { NOTICE_STATES } from './states.ts';

/** Which notices, and which one is open. */
export interface NoticesSearch {
  readonly state?: Notice['state'];
  readonly notice?: string;
}

const noticesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/notices',
  staticData: { page: { id: 'notices', icon: IconSpeakerphone, permission: 'notices.read', key: '4' } },
  validateSearch: (search): NoticesSearch => {
    const state = NOTICE_STATES.find((one) => one === search.state);
    return { ...(state && { state }), ...(typeof search.notice === 'string' && { notice: search.notice }) };
  },
  beforeLoad: permit('notices.read'),
  loader: () => Promise.all([loadMessages('notices'), loadMessages('job')]),
  component: lazyRouteComponent(() => import('./notices-screen.tsx'), 'NoticesScreen'),
});

export const noticeRoutes = [noticesRoute] as const;
