import type { QualityGroup } from '@breakwater/contracts/review';
import { IconChecklist } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { oneOf, searchReader } from '../../../ui/address/search-reader.ts';

const GROUPS = ['policy', 'language', 'reviewer'] as const satisfies QualityGroup[];

const reportRoute = createRoute({
  path: '/quality',
  // By what the report is grouped; by policy when left out.
  validateSearch: searchReader({ by: oneOf(GROUPS) }),
  ...framed({ id: 'quality', icon: IconChecklist, permission: 'quality.read', key: 'y' }, 'quality', 'job'),
  component: lazyRouteComponent(() => import('./report-screen.tsx'), 'ReportScreen'),
});

const blindRoute = createRoute({
  path: '/quality/review',
  ...framed('quality.review', 'quality', 'job'),
  component: lazyRouteComponent(() => import('./blind-review-screen.tsx'), 'BlindReviewScreen'),
});

export const qualityRoutes = [reportRoute, blindRoute] as const;
