import { IconBooks } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../frame/frame-route.ts';
import { oneOf, searchReader, text, whole } from '../../../ui/address/search-reader.ts';

const banksRoute = createRoute({
  path: '/banks',
  validateSearch: searchReader({
    /** The bank that is open. */
    bank: text,
    /** Text that entries are searched for. */
    q: text,
    view: oneOf(['versions']),
    /** The version whose changes are open. */
    version: whole,
  }),
  ...framed({ id: 'banks', icon: IconBooks, permission: 'banks.read', key: 'k' }, 'banks'),
  component: lazyRouteComponent(() => import('./banks-screen.tsx'), 'BanksScreen'),
});

export const bankRoutes = [banksRoute] as const;
