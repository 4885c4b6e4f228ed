import { IconBooks } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../../frame/frame-route.ts';
import { loadMessages } from '../../../i18n/catalogues.ts';

export interface BanksSearch {
  /** The bank that is open. */
  readonly bank?: string;
  /** Text that entries are searched for. */
  readonly q?: string;
  readonly view?: 'versions';
  /** The version whose changes are open. */
  readonly version?: number;
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const banksRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/banks',
  staticData: { page: { id: 'banks', icon: IconBooks, permission: 'banks.read', key: 'k' } },
  validateSearch: (search): BanksSearch => {
    const [bank, q, version] = [text(search.bank), text(search.q), Number(search.version)];
    return {
      ...(bank && { bank }),
      ...(q && { q }),
      ...(search.view === 'versions' && { view: 'versions' }),
      ...(Number.isSafeInteger(version) && version > 0 && { version }),
    };
  },
  beforeLoad: permit('banks.read'),
  loader: () => loadMessages('banks'),
  component: lazyRouteComponent(() => import('./banks-screen.tsx'), 'BanksScreen'),
});

export const bankRoutes = [banksRoute] as const;
