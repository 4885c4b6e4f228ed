import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const returnsPermissions = permissions({
  'gate.check': {
    title: 'Ask at a sign-up whether a removed account comes back',
    roles: [],
    scopes: ['ingest'],
  },
  'gate.read': {
    title: 'See the gate log, removals and what the vault holds, by levels and counts',
    roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
    scopes: ['read'],
  },
  'gate.manage': {
    title: 'Reset breakers of the gate, give it ranges of addresses',
    roles: ['analyst', 'admin'],
    scopes: ['admin'],
  },
  'vault.manage': {
    title: 'Import removals, hold them for an order, change the key of the vault',
    roles: ['legal', 'admin'],
    scopes: ['admin'],
  },
});
