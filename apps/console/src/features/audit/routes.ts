import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../app/frame-route.ts';
import { readAuditSearch } from './audit-search.ts';

const auditRoute = createRoute({
  path: '/audit',
  validateSearch: readAuditSearch,
  ...framed('audit.read', 'audit'),
  component: lazyRouteComponent(() => import('./audit-screen.tsx'), 'AuditScreen'),
});

export const auditRoutes = [auditRoute] as const;
