import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute, permit } from '../../app/frame-route.ts';
import { loadMessages } from '../../i18n/catalogues.ts';
import { searchReader, text, whole } from '../../ui/address/search-reader.ts';
import { tabOf } from './tabs.ts';

const modelsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/models',
  beforeLoad: permit('models.read'),
  loader: () => loadMessages('models'),
  component: lazyRouteComponent(() => import('./list/models-screen.tsx'), 'ModelsScreen'),
});

const modelRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/models/$id',
  validateSearch: searchReader({
    tab: tabOf,
    /** The version that is looked at; the latest when left out. */
    version: whole,
    /** The label whose curve is shown; all together when left out. */
    label: text,
  }),
  beforeLoad: permit('models.read'),
  loader: () => loadMessages('models'),
  component: lazyRouteComponent(() => import('./model/model-screen.tsx'), 'ModelScreen'),
});

const dataSetsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/data-sets',
  // The data set that is open.
  validateSearch: searchReader({ set: text }),
  beforeLoad: permit('models.read'),
  loader: () => loadMessages('models'),
  component: lazyRouteComponent(() => import('./data/data-sets-screen.tsx'), 'DataSetsScreen'),
});

const readerRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: '/second-reader',
  beforeLoad: permit('rules.read'),
  loader: () => Promise.all(['models', 'reader'].map(loadMessages)),
  component: lazyRouteComponent(() => import('./reader/reader-screen.tsx'), 'ReaderScreen'),
});

export const modelRoutes = [modelsRoute, modelRoute, dataSetsRoute, readerRoute] as const;
