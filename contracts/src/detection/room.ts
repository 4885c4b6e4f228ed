import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const detectionRoom = room({
  name: 'detection',
  description: 'Banks of terms and links, signals, and a policy model as second reader.',
  permissions: {
    'banks.read': {
      title: 'Read banks and try changes on stored events',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'banks.write': { title: 'Change banks', roles: ['analyst'], scopes: ['admin'] },
  },
});

/** What others are told from here. */
export interface DetectionOutbox {
  /** A bank has a new version (or is gone): matchers rebuild it. */
  'bank.changed': { readonly bankId: string; readonly version: number };
  /** People confirmed texts as violations, or no longer do: detection takes their fingerprints anew. */
  'confirmed.changed': { readonly decisionIds: readonly string[] };
}
