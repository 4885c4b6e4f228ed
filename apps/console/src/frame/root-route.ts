import { createRootRoute, Outlet } from '@tanstack/react-router';
import { NotFound } from '../ui/not-found.tsx';
import { RouteError } from '../ui/route-error.tsx';

export const rootRoute = createRootRoute({
  component: Outlet,
  errorComponent: RouteError,
  notFoundComponent: NotFound,
});
