import { IconMessageSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';

const remarksRoute = createRoute({
  path: '/remarks',
  ...framed({ id: 'remarks', icon: IconMessageSearch, permission: 'remarks.read', key: '7' }, 'remarks'),
  component: lazyRouteComponent(() => import('./remarks-screen.tsx'), 'RemarksScreen'),
});

export const remarkRoutes = [remarksRoute] as const;
