import type { Permission } from '@breakwater/contracts';
import { createRoute, redirect } from '@tanstack/react-router';
import { ApiProblem, NotPermittedError } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { type Session, sessionQuery } from '../api/session.ts';
import { loadMessages } from '../i18n/catalogues.ts';
import { NotFound } from '../ui/not-found.tsx';
import { RouteError } from '../ui/route-error.tsx';
import { Frame } from './frame.tsx';
import type { PageEntry } from './page-entry.ts';
import { rootRoute } from './root-route.ts';

/** The parent of every page that asks who is there. Without a session it leads to the sign-in, and back after it. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  component: Frame,
  errorComponent: RouteError,
  notFoundComponent: NotFound,
  beforeLoad: async ({ location }): Promise<{ session: Session }> => {
    try {
      return { session: await queryClient.ensureQueryData(sessionQuery) };
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      throw redirect({ to: '/sign-in', search: { back: location.href } });
    }
  },
});

/**
 * For `beforeLoad` of a page: what a role may not open says so plainly.
 *
 * @throws NotPermittedError
 */
export function permit(permission: Permission): (options: { context: { session: Session } }) => void {
  return ({ context }) => {
    if (!context.session.permissions.includes(permission)) throw new NotPermittedError(permission);
  };
}

/**
 * What pages of the frame have in common: only who may opens them, and their texts are there before they are shown.
 *
 * @param page the permission that opens it; of a page of the rail all that the rail has to know
 */
export function framed(page: Permission | PageEntry, ...parts: readonly string[]) {
  const entry = typeof page === 'string' ? undefined : page;
  return {
    getParentRoute: () => frameRoute,
    staticData: { ...(entry && { page: entry }) },
    beforeLoad: permit(typeof page === 'string' ? page : page.permission),
    loader: () => Promise.all(parts.map(loadMessages)),
  };
}
