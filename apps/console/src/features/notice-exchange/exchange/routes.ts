import { IconArrowsExchange } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { readExchangeSearch } from './exchange-search.ts';

const exchangeRoute = createRoute({
  path: '/exchange',
  validateSearch: readExchangeSearch,
  ...framed(
    { id: 'exchange', icon: IconArrowsExchange, permission: 'ledger.read', key: 'g', below: 'matters' },
    'exchange',
  ),
  component: lazyRouteComponent(() => import('./exchange-screen.tsx'), 'ExchangeScreen'),
});

export const exchangeRoutes = [exchangeRoute] as const;
