import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../app/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { oneOf, searchReader, text, whole } from '../../ui/address/search-reader.ts';

const MOST_HOURS = 744;

const rulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rules',
  validateSearch: searchReader({
    /** The rule that is open. */
    rule: text,
    q: text,
    mode: oneOf(['live', 'shadow', 'draft']),
    /** Hours that the chart looks back over. */
    hours: (value) => {
      const hours = whole(value);
      return hours !== undefined && hours <= MOST_HOURS ? hours : undefined;
    },
  }),
  beforeLoad: permit('rules.read'),
  loader: () => loadMessages('rules'),
  component: lazyRouteComponent(() => import('./rules-screen.tsx'), 'RulesScreen'),
});

const sourceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rules/source',
  // Line that the editor opens at.
  validateSearch: searchReader({ line: whole }),
  beforeLoad: permit('rules.read'),
  loader: () => loadMessages('rules'),
  component: lazyRouteComponent(() => import('./source/source-screen.tsx'), 'SourceScreen'),
});

const historyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rules/history',
  // The activation that is open, and what it is compared with.
  validateSearch: searchReader({ version: text, against: oneOf(['live']) }),
  beforeLoad: permit('rules.read'),
  loader: () => loadMessages('rules'),
  component: lazyRouteComponent(() => import('./history/history-screen.tsx'), 'HistoryScreen'),
});

export const ruleRoutes = [rulesRoute, sourceRoute, historyRoute] as const;
