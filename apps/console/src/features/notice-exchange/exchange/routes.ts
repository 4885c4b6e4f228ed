import { IconArrowsExchange } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';
import { readExchangeSearch } from './exchange-search.ts';

const exchangeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/exchange',
  staticData: {
    page: { id: 'exchange', icon: IconArrowsExchange, permission: 'ledger.read', key: 'g', below: 'matters' },
  },
  validateSearch: readExchangeSearch,
  beforeLoad: permit('ledger.read'),
  loader: () => loadMessages('exchange'),
  component: lazyRouteComponent(() => import('./exchange-screen.tsx'), 'ExchangeScreen'),
});

export const exchangeRoutes = [exchangeRoute] as const;
