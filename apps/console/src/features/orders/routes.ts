import { IconFileText } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { readOrderSearch } from './board/order-search.ts';
import { readTab } from './order/order-tab.ts';

const loader = () => loadMessages('orders');

const boardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders',
  staticData: { page: { id: 'orders', icon: IconFileText, permission: 'orders.read', key: 'o' } },
  validateSearch: readOrderSearch,
  beforeLoad: permit('orders.read'),
  loader,
  component: lazyRouteComponent(() => import('./board/orders-screen.tsx'), 'OrdersScreen'),
});

const newRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/new',
  beforeLoad: permit('orders.write'),
  loader,
  component: lazyRouteComponent(() => import('./new/new-order-screen.tsx'), 'NewOrderScreen'),
});

const settingsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/settings',
  beforeLoad: permit('orders.read'),
  loader,
  component: lazyRouteComponent(() => import('./settings/desk-settings-screen.tsx'), 'DeskSettingsScreen'),
});

const orderRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/$id',
  validateSearch: ({ tab }) => readTab(tab),
  beforeLoad: permit('orders.read'),
  // The packages of an order are shown on it.
  loader: () => Promise.all([loadMessages('orders'), loadMessages('disclosure')]),
  component: lazyRouteComponent(() => import('./order/order-screen.tsx'), 'OrderScreen'),
});

const typeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/orders/$id/form',
  beforeLoad: permit('orders.write'),
  loader,
  component: lazyRouteComponent(() => import('./new/type-form-screen.tsx'), 'TypeFormScreen'),
});

export const orderRoutes = [boardRoute, newRoute, settingsRoute, orderRoute, typeRoute] as const;
