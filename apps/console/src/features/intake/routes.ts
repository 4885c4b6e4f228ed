import { IconMailX } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';

const intakeRoute = createRoute({
  path: '/intake',
  ...framed({ id: 'intake', icon: IconMailX, permission: 'events.manage', key: '6' }, 'intake'),
  component: lazyRouteComponent(() => import('./intake-screen.tsx'), 'IntakeScreen'),
});

export const intakeRoutes = [intakeRoute] as const;
