import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../app/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';

/** What the address says: which one is open. Anything else in it is dropped. */
export interface ExampleSearch {
  readonly open?: string;
}

const exampleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/example',
  validateSearch: (search): ExampleSearch => (typeof search.open === 'string' ? { open: search.open } : {}),
  beforeLoad: permit('live.read'),
  loader: () => loadMessages('example'),
  component: lazyRouteComponent(() => import('./example-screen.tsx'), 'ExampleScreen'),
});

export const exampleRoutes = [exampleRoute] as const;
