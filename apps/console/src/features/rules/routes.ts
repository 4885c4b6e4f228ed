import { IconGavel } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { oneOf, searchReader, text, whole } from '../../ui/address/search-reader.ts';

const MOST_HOURS = 744;

const rulesRoute = createRoute({
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
  ...framed({ id: 'rules', icon: IconGavel, permission: 'rules.read', key: 'r' }, 'rules'),
  component: lazyRouteComponent(() => import('./rules-screen.tsx'), 'RulesScreen'),
});

const sourceRoute = createRoute({
  path: '/rules/source',
  // Line that the editor opens at.
  validateSearch: searchReader({ line: whole }),
  ...framed('rules.read', 'rules'),
  component: lazyRouteComponent(() => import('./source/source-screen.tsx'), 'SourceScreen'),
});

const historyRoute = createRoute({
  path: '/rules/history',
  // The activation that is open, and what it is compared with.
  validateSearch: searchReader({ version: text, against: oneOf(['live']) }),
  ...framed('rules.read', 'rules'),
  component: lazyRouteComponent(() => import('./history/history-screen.tsx'), 'HistoryScreen'),
});

export const ruleRoutes = [rulesRoute, sourceRoute, historyRoute] as const;
