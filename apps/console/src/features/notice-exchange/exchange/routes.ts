import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
import { readExchangeSearch } from './exchange-search.ts';

const exchangeRoute = createRoute({
  path: '/exchange',
  validateSearch: readExchangeSearch,
  ...framed('ledger.read', 'exchange'),
  component: lazyRouteComponent(() => import('./exchange-screen.tsx'), 'ExchangeScreen'),
});

export const exchangeRoutes = [exchangeRoute] as const;
