import type { QualityGroup } from '@breakwater/contracts/review';
import { IconChecklist } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';

const GROUPS = ['policy', 'language', 'reviewer'] as const satisfies QualityGroup[];

/** By what the report is grouped; by policy when left out. */
export interface QualitySearch {
  readonly by?: QualityGroup;
}

const loadTexts = () => Promise.all([loadMessages('quality'), loadMessages('job')]);

const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quality',
  staticData: { page: { id: 'quality', icon: IconChecklist, permission: 'quality.read', key: 'y' } },
  validateSearch: (search): QualitySearch => {
    const by = GROUPS.find((one) => one === search.by);
    return by ? { by } : {};
  },
  beforeLoad: permit('quality.read'),
  loader: loadTexts,
  component: lazyRouteComponent(() => import('./report-screen.tsx'), 'ReportScreen'),
});

const blindRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quality/review',
  beforeLoad: permit('quality.review'),
  loader: loadTexts,
  component: lazyRouteComponent(() => import('./blind-review-screen.tsx'), 'BlindReviewScreen'),
});

export const qualityRoutes = [reportRoute, blindRoute] as const;
