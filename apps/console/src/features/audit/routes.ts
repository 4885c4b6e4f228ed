import { IconListCheck } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readAuditSearch } from './audit-search.ts';

const auditRoute = createRoute({
  path: '/audit',
  validateSearch: readAuditSearch,
  ...framed({ id: 'audit', icon: IconListCheck, permission: 'audit.read', key: 'u' }, 'audit'),
  component: lazyRouteComponent(() => import('./audit-screen.tsx'), 'AuditScreen'),
});

export const auditRoutes = [auditRoute] as const;
