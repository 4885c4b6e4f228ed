import { IconUrgent } from '@tabler/icons-react';
import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { framed } from '../../frame/frame-route.ts';
import { readIncidentSearch, readIncidentsSearch, readProposalsSearch } from './incident-search.ts';

const incidentsRoute = createRoute({
  path: '/incidents',
  validateSearch: readIncidentsSearch,
  ...framed({ id: 'incidents', icon: IconUrgent, permission: 'incidents.read', key: '9' }, 'incidents'),
  component: lazyRouteComponent(() => import('./list/incidents-screen.tsx'), 'IncidentsScreen'),
});

const proposalsRoute = createRoute({
  path: '/incidents/proposals',
  validateSearch: readProposalsSearch,
  ...framed('incidents.read', 'incidents'),
  component: lazyRouteComponent(() => import('./proposals/proposals-screen.tsx'), 'ProposalsScreen'),
});

const incidentRoute = createRoute({
  path: '/incidents/$id',
  validateSearch: readIncidentSearch,
  ...framed('incidents.read', 'incidents'),
  component: lazyRouteComponent(() => import('./page/incident-screen.tsx'), 'IncidentScreen'),
});

export const incidentRoutes = [incidentsRoute, proposalsRoute, incidentRoute] as const;
