import { createRoute } from '@tanstack/react-router';
import { frameRoute } from '../frame/frame-route.ts';
import { NotFound } from '../ui/not-found.tsx';

/** Any other address, with the frame around it to leave by. */
export const notFoundRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '$',
  component: NotFound,
});
