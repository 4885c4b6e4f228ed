import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const incidentsRoom = room({
  name: 'incidents',
  description: 'An attack is under way: declared by two people, with indicators that end by themselves.',
  permissions: {
    'incidents.read': {
      title: 'See incidents: indicators, what matched, numbers, reports',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'incidents.declare': {
      title: 'Declare an incident; take facts of another installation as one',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'admin'],
      scopes: ['admin'],
    },
    'incidents.confirm': {
      title: 'Confirm an incident as the second person; close one, or as a false alarm',
      roles: ['lead', 'legal', 'analyst', 'admin'],
      scopes: ['admin'],
    },
    'incidents.work': {
      title: 'Work on an incident: indicators, newsrooms, roster, another look at the last day',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'admin'],
      scopes: ['review'],
    },
    'incidents.share': {
      title: 'Share facts of an incident with other installations; prepare notices to authorities',
      roles: ['lead', 'legal', 'admin'],
      scopes: ['admin'],
    },
  },
});

/** What others are told from here. */
export interface IncidentsOutbox {
  /** An incident, its indicators or its newsrooms changed: every process takes its index anew. */
  'incident.changed': { readonly incidentId: string };
}
