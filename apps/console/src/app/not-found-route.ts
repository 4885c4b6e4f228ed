import { createRoute } from '@tanstack/react-router';
import { NotFound } from '../ui/not-found.tsx';
import { frameRoute } from './frame-route.ts';

/** Any other address, with the frame around it to leave by. */
export const notFoundRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '$',
  component: NotFound,
});
