import { IconFileText } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readOrderSearch } from './board/order-search.ts';
import { readTab } from './order/order-tab.ts';

const boardRoute = createRoute({
  path: '/orders',
  validateSearch: readOrderSearch,
  ...framed({ id: 'orders', icon: IconFileText, permission: 'orders.read', key: 'o' }, 'orders'),
  component: lazyRouteComponent(() => import('./board/orders-screen.tsx'), 'OrdersScreen'),
});

const newRoute = createRoute({
  path: '/orders/new',
  ...framed('orders.write', 'orders'),
  component: lazyRouteComponent(() => import('./new/new-order-screen.tsx'), 'NewOrderScreen'),
});

const settingsRoute = createRoute({
  path: '/orders/settings',
  ...framed('orders.read', 'orders'),
  component: lazyRouteComponent(() => import('./settings/desk-settings-screen.tsx'), 'DeskSettingsScreen'),
});

const orderRoute = createRoute({
  path: '/orders/$id',
  validateSearch: readTab,
  // The packages of an order are shown on it, and the rules of laws that it meets.
  ...framed('orders.read', 'orders', 'disclosure', 'letters', 'law'),
  component: lazyRouteComponent(() => import('./order/order-screen.tsx'), 'OrderScreen'),
});

const typeRoute = createRoute({
  path: '/orders/$id/form',
  ...framed('orders.write', 'orders'),
  component: lazyRouteComponent(() => import('./new/type-form-screen.tsx'), 'TypeFormScreen'),
});

export const orderRoutes = [boardRoute, newRoute, settingsRoute, orderRoute, typeRoute] as const;
