import { IconMailForward } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import {
  readAddresseesSearch,
  readCaseSearch,
  readCasesSearch,
  readImportSearch,
} from './casework-search.ts';

const casesRoute = createRoute({
  path: '/casework',
  validateSearch: readCasesSearch,
  ...framed({ id: 'casework', icon: IconMailForward, permission: 'casework.read', key: '8' }, 'casework'),
  component: lazyRouteComponent(() => import('./list/cases-screen.tsx'), 'CasesScreen'),
});

const addresseesRoute = createRoute({
  path: '/casework/addressees',
  validateSearch: readAddresseesSearch,
  ...framed('casework.read', 'casework'),
  component: lazyRouteComponent(() => import('./addressees/addressees-screen.tsx'), 'AddresseesScreen'),
});

const caseRoute = createRoute({
  path: '/casework/$id',
  validateSearch: readCaseSearch,
  // Captures that are pictures are shown as media of posts are.
  ...framed('casework.read', 'casework', 'job'),
  component: lazyRouteComponent(() => import('./page/case-screen.tsx'), 'CaseScreen'),
});

const importRoute = createRoute({
  path: '/casework/$id/import',
  validateSearch: readImportSearch,
  ...framed('casework.work', 'casework'),
  component: lazyRouteComponent(() => import('./imports/import-screen.tsx'), 'ImportScreen'),
});

export const caseworkRoutes = [casesRoute, addresseesRoute, caseRoute, importRoute] as const;
