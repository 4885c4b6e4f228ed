import { IconBrain, IconDatabase, IconMessageSearch } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { searchReader, text, whole } from '../../ui/address/search-reader.ts';
import { tabOf } from './tabs.ts';

const modelsRoute = createRoute({
  path: '/models',
  ...framed({ id: 'models', icon: IconBrain, permission: 'models.read', key: '1' }, 'models'),
  component: lazyRouteComponent(() => import('./list/models-screen.tsx'), 'ModelsScreen'),
});

const modelRoute = createRoute({
  path: '/models/$id',
  validateSearch: searchReader({
    tab: tabOf,
    /** The version that is looked at; the latest when left out. */
    version: whole,
    /** The label whose curve is shown; all together when left out. */
    label: text,
  }),
  ...framed('models.read', 'models'),
  component: lazyRouteComponent(() => import('./model/model-screen.tsx'), 'ModelScreen'),
});

const dataSetsRoute = createRoute({
  path: '/data-sets',
  // The data set that is open.
  validateSearch: searchReader({ set: text }),
  ...framed(
    { id: 'data-sets', icon: IconDatabase, permission: 'models.read', key: '2', below: 'models' },
    'models',
  ),
  component: lazyRouteComponent(() => import('./data/data-sets-screen.tsx'), 'DataSetsScreen'),
});

const readerRoute = createRoute({
  path: '/second-reader',
  ...framed(
    {
      id: 'second-reader',
      icon: IconMessageSearch,
      permission: 'rules.read',
      key: '3',
      below: 'models',
    },
    'models',
    'reader',
  ),
  component: lazyRouteComponent(() => import('./reader/reader-screen.tsx'), 'ReaderScreen'),
});

export const modelRoutes = [modelsRoute, modelRoute, dataSetsRoute, readerRoute] as const;
