import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame-route.ts';
import { rootRoute } from '../frame/root-route.ts';
import { loadMessages } from '../i18n/catalogues.ts';

const loader = () => loadMessages('sign-in');

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: ({ back, problem }): { back?: string; problem?: string } => ({
    // Only a place in this console: never another site.
    ...(typeof back === 'string' && /^\/(?![/\\])/.test(back) && { back }),
    // Why single sign-on brought nobody in.
    ...(typeof problem === 'string' && /^[a-z-]{1,60}$/.test(problem) && { problem }),
  }),
  loader,
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});

const setUpRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  loader,
  component: lazyRouteComponent(() => import('../features/sign-in/set-up-screen.tsx'), 'SetUpScreen'),
});

const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invite',
  loader,
  component: lazyRouteComponent(() => import('../features/sign-in/invite-screen.tsx'), 'InviteScreen'),
});

/** The pages for which nobody has to be signed in. */
export const publicRoutes = [signInRoute, setUpRoute, inviteRoute] as const;

/** The start: who decides finds the queue, everybody else how the system is doing. */
export const homeRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/',
  beforeLoad: ({ context }) => {
    const decides = context.session.permissions.includes('jobs.decide');
    throw redirect({ to: (decides ? '/review' : '/live') as string, replace: true });
  },
});
