import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { loadMessages } from '../i18n/catalogues.ts';
import { rootRoute } from './root-route.ts';

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search): { back?: string } => {
    const back = search.back;
    // Only a place in this console: never another site.
    return typeof back === 'string' && /^\/(?![/\\])/.test(back) ? { back } : {};
  },
  loader: () => loadMessages('sign-in'),
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-screen.tsx'), 'SignInScreen'),
});

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/live' as string });
  },
});

/** The pages for which nobody has to be signed in. */
export const publicRoutes = [homeRoute, signInRoute] as const;
