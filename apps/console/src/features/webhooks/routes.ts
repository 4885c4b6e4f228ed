import { IconWebhook } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';

const webhooksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/webhooks',
  staticData: { page: { id: 'webhooks', icon: IconWebhook, permission: 'webhooks.manage', key: '5' } },
  beforeLoad: permit('webhooks.manage'),
  loader: () => Promise.all([loadMessages('webhooks'), loadMessages('settings')]),
  component: lazyRouteComponent(() => import('./webhooks-screen.tsx'), 'WebhooksScreen'),
});

export const webhookRoutes = [webhooksRoute] as const;
