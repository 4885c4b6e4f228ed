import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../app/frame-route.ts';

const webhooksRoute = createRoute({
  path: '/webhooks',
  ...framed('webhooks.manage', 'webhooks', 'settings'),
  component: lazyRouteComponent(() => import('./webhooks-screen.tsx'), 'WebhooksScreen'),
});

export const webhookRoutes = [webhooksRoute] as const;
