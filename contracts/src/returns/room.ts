import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const returnsRoom = room({
  name: 'returns',
  description: 'Removed accounts as keyed tokens, and the gate at sign-up.',
  permissions: {
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
  },
});

/** What others are told from here. */
export interface ReturnsOutbox {
  /** Removals were added to the vault, changed or left it: gates follow. */
  'removals.changed': { readonly removalIds: readonly string[] };
  /** Ranges of addresses were given: gates load them. */
  'addresses.changed': { readonly class: string };
  /** The vault has another key, or a breaker of the gate tripped or was reset. */
  'vault.changed': { readonly what: 'keys' | 'breakers' };
}
