import type { Permission } from '@breakwater/contracts';
import { createRoute, redirect } from '@tanstack/react-router';
import { ApiProblem, NotPermittedError } from '../api/problem.ts';
import { queryClient } from '../api/query-client.ts';
import { type Session, sessionQuery } from '../api/session.ts';
import { NotFound } from '../ui/not-found.tsx';
import { RouteError } from '../ui/route-error.tsx';
import { Frame } from './frame.tsx';
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
