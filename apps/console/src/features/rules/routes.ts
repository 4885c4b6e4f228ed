import { IconGavel } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
const whole = (value: unknown) => {
  const number = Number(value);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};

export interface RulesSearch {
  /** The rule that is open. */
  readonly rule?: string;
  readonly q?: string;
  readonly mode?: 'live' | 'shadow' | 'draft';
  /** Hours that the chart looks back over. */
  readonly hours?: number;
}

const rulesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rules',
  staticData: { page: { id: 'rules', icon: IconGavel, permission: 'rules.read', key: 'r' } },
  validateSearch: (search): RulesSearch => {
    const [rule, q, hours] = [text(search.rule), text(search.q), whole(search.hours)];
    const mode = (['live', 'shadow', 'draft'] as const).find((one) => one === search.mode);
    return {
      ...(rule && { rule }),
      ...(q && { q }),
      ...(mode && { mode }),
      ...(hours && hours <= 744 && { hours }),
    };
  },
  beforeLoad: permit('rules.read'),
  loader: () => loadMessages('rules'),
  component: lazyRouteComponent(() => import('./rules-screen.tsx'), 'RulesScreen'),
});

export interface SourceSearch {
  /** Line that the editor opens at. */
  readonly line?: number;
}

const sourceRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rules/source',
  validateSearch: (search): SourceSearch => {
    const line = whole(search.line);
    return line ? { line } : {};
  },
  beforeLoad: permit('rules.read'),
  loader: () => loadMessages('rules'),
  component: lazyRouteComponent(() => import('./source/source-screen.tsx'), 'SourceScreen'),
});

export interface HistorySearch {
  /** The activation that is open. */
  readonly version?: string;
  readonly against?: 'live';
}

const historyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/rules/history',
  validateSearch: (search): HistorySearch => {
    const version = text(search.version);
    return { ...(version && { version }), ...(search.against === 'live' && { against: 'live' }) };
  },
  beforeLoad: permit('rules.read'),
  loader: () => loadMessages('rules'),
  component: lazyRouteComponent(() => import('./history/history-screen.tsx'), 'HistoryScreen'),
});

export const ruleRoutes = [rulesRoute, sourceRoute, historyRoute] as const;
