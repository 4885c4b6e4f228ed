import type { TimelineKind } from '@breakwater/contracts/accounts';
import { IconUserSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { searchReader, text } from '../../ui/address/search-reader.ts';

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

const accountsRoute = createRoute({
  path: '/accounts',
  // What is looked for.
  validateSearch: searchReader({ q: text }),
  ...framed({ id: 'accounts', icon: IconUserSearch, permission: 'accounts.read', key: 'a' }, 'account'),
  component: lazyRouteComponent(() => import('./find-account-screen.tsx'), 'FindAccountScreen'),
});

const accountRoute = createRoute({
  path: '/accounts/$platform/$id',
  validateSearch: ({ kinds }): AccountSearch => {
    const asked = Array.isArray(kinds) ? KINDS.filter((kind) => kinds.includes(kind)) : [];
    return asked.length > 0 ? { kinds: asked } : {};
  },
  ...framed('accounts.read', 'account', 'job', 'screening', 'gate'),
  component: lazyRouteComponent(() => import('./account-screen.tsx'), 'AccountScreen'),
});

export const accountRoutes = [accountsRoute, accountRoute] as const;
