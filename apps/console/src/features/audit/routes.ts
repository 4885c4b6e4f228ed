import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { readAuditSearch } from './audit-search.ts';

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/audit',
  validateSearch: readAuditSearch,
  beforeLoad: permit('audit.read'),
  loader: () => loadMessages('audit'),
  component: lazyRouteComponent(() => import('./audit-screen.tsx'), 'AuditScreen'),
});

export const auditRoutes = [auditRoute] as const;
