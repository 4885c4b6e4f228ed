import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../../app/frame-route.ts';
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
  ...framed('banks.read', 'banks'),
  component: lazyRouteComponent(() => import('./banks-screen.tsx'), 'BanksScreen'),
});

export const bankRoutes = [banksRoute] as const;
