import { IconListCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { readAuditSearch } from './audit-search.ts';

const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/audit',
  staticData: { page: { id: 'audit', icon: IconListCheck, permission: 'audit.read', key: 'u' } },
  validateSearch: readAuditSearch,
  beforeLoad: permit('audit.read'),
  loader: () => loadMessages('audit'),
  component: lazyRouteComponent(() => import('./audit-screen.tsx'), 'AuditScreen'),
});

export const auditRoutes = [auditRoute] as const;
