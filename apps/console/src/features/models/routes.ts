import { IconBrain, IconDatabase, IconMessageSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../frame/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { type ModelTab, tabOf } from './tabs.ts';

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

const modelsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/models',
  staticData: { page: { id: 'models', icon: IconBrain, permission: 'models.read', key: '1' } },
  beforeLoad: permit('models.read'),
  loader: () => loadMessages('models'),
  component: lazyRouteComponent(() => import('./list/models-screen.tsx'), 'ModelsScreen'),
});

export interface ModelSearch {
  readonly tab?: ModelTab;
  /** The version that is looked at; the latest when left out. */
  readonly version?: number;
  /** The label whose curve is shown; all together when left out. */
  readonly label?: string;
}

const modelRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/models/$id',
  validateSearch: (search): ModelSearch => {
    const [tab, version, label] = [tabOf(search.tab), Number(search.version), text(search.label)];
    return {
      ...(tab && { tab }),
      ...(Number.isSafeInteger(version) && version > 0 && { version }),
      ...(label && { label }),
    };
  },
  beforeLoad: permit('models.read'),
  loader: () => loadMessages('models'),
  component: lazyRouteComponent(() => import('./model/model-screen.tsx'), 'ModelScreen'),
});

export interface DataSetsSearch {
  /** The data set that is open. */
  readonly set?: string;
}

const dataSetsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/data-sets',
  staticData: {
    page: { id: 'data-sets', icon: IconDatabase, permission: 'models.read', key: '2', below: 'models' },
  },
  validateSearch: (search): DataSetsSearch => {
    const set = text(search.set);
    return set ? { set } : {};
  },
  beforeLoad: permit('models.read'),
  loader: () => loadMessages('models'),
  component: lazyRouteComponent(() => import('./data/data-sets-screen.tsx'), 'DataSetsScreen'),
});

const readerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/second-reader',
  staticData: {
    page: {
      id: 'second-reader',
      icon: IconMessageSearch,
      permission: 'rules.read',
      key: '3',
      below: 'models',
    },
  },
  beforeLoad: permit('rules.read'),
  loader: () => Promise.all(['models', 'reader'].map(loadMessages)),
  component: lazyRouteComponent(() => import('./reader/reader-screen.tsx'), 'ReaderScreen'),
});

export const modelRoutes = [modelsRoute, modelRoute, dataSetsRoute, readerRoute] as const;
