import { IconWebhook } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';

const webhooksRoute = createRoute({
  path: '/webhooks',
  ...framed(
    { id: 'webhooks', icon: IconWebhook, permission: 'webhooks.manage', key: '5' },
    'webhooks',
    'settings',
  ),
  component: lazyRouteComponent(() => import('./webhooks-screen.tsx'), 'WebhooksScreen'),
});

export const webhookRoutes = [webhooksRoute] as const;
