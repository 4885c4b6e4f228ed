import type { QualityGroup } from '@breakwater/contracts/review';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../app/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { oneOf, searchReader } from '../../../ui/address/search-reader.ts';

const GROUPS = ['policy', 'language', 'reviewer'] as const satisfies QualityGroup[];

const loadTexts = () => Promise.all([loadMessages('quality'), loadMessages('job')]);

const reportRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/quality',
  // By what the report is grouped; by policy when left out.
  validateSearch: searchReader({ by: oneOf(GROUPS) }),
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
