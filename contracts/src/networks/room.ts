import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const networksRoom = room({
  name: 'networks',
  description: 'Groups of accounts across platforms.',
  permissions: {
    'networks.read': {
      title: 'See network runs and cases',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'networks.decide': {
      title: 'Start network runs; confirm and dismiss network cases',
      roles: ['lead', 'analyst'],
      scopes: ['review'],
    },
  },
});

/** What others are told from here. */
export interface NetworksOutbox {
  /** A network case was confirmed, or is no longer: detection asks anew who belongs to one. */
  'network.changed': { readonly networkId: string };
}
