import type { TimelineKind } from '@breakwater/contracts/accounts';
import { IconUserSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';

const KINDS = [
  'event',
  'report',
  'action',
  'job',
  'decision',
  'statement',
  'appeal',
  'strike',
] as const satisfies TimelineKind[];

/** What the timeline shows; all kinds when left out. */
export interface AccountSearch {
  readonly kinds?: readonly TimelineKind[];
}

/** What is looked for. */
export interface FindSearch {
  readonly q?: string;
}

const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/accounts',
  staticData: { page: { id: 'accounts', icon: IconUserSearch, permission: 'accounts.read', key: 'a' } },
  validateSearch: ({ q }): FindSearch => (typeof q === 'string' && q.trim() !== '' ? { q: q.trim() } : {}),
  beforeLoad: permit('accounts.read'),
  loader: () => loadMessages('account'),
  component: lazyRouteComponent(() => import('./find-account-screen.tsx'), 'FindAccountScreen'),
});

const accountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/accounts/$platform/$id',
  validateSearch: ({ kinds }): AccountSearch => {
    const asked = Array.isArray(kinds) ? KINDS.filter((kind) => kinds.includes(kind)) : [];
    return asked.length > 0 ? { kinds: asked } : {};
  },
  beforeLoad: permit('accounts.read'),
  loader: () => Promise.all(['account', 'job', 'screening', 'gate'].map(loadMessages)),
  component: lazyRouteComponent(() => import('./account-screen.tsx'), 'AccountScreen'),
});

export const accountRoutes = [accountsRoute, accountRoute] as const;
