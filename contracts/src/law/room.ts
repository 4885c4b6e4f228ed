import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const lawRoom = room({
  name: 'law',
  description: 'Law packs: elements, tests and clocks.',
  permissions: {
    'law.read': {
      title: 'Read law packs, try clocks',
      roles: ['lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
  },
});

/** What others are told from here. */
export interface LawOutbox {
  /** A law pack has a new version: every process reads the law again. */
  'law.changed': { readonly pack: string; readonly version: string };
}
