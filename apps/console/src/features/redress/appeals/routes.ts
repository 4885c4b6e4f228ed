import type { AppealState } from '@breakwater/contracts/redress';
import { IconScale } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';

const STATES = ['open', 'claimed', 'decided', 'moot'] as const satisfies AppealState[];

/** Which appeals, and which one is open. */
export interface AppealsSearch {
  readonly state?: AppealState;
  readonly appeal?: string;
}

const appealsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/appeals',
  staticData: { page: { id: 'appeals', icon: IconScale, permission: 'appeals.read', key: 'p' } },
  validateSearch: (search): AppealsSearch => {
    const state = STATES.find((one) => one === search.state);
    return { ...(state && { state }), ...(typeof search.appeal === 'string' && { appeal: search.appeal }) };
  },
  beforeLoad: permit('appeals.read'),
  loader: () => Promise.all([loadMessages('appeals'), loadMessages('job')]),
  component: lazyRouteComponent(() => import('./appeals-screen.tsx'), 'AppealsScreen'),
});

export const appealRoutes = [appealsRoute] as const;
