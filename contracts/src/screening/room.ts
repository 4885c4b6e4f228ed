import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const screeningRoom = room({
  name: 'screening',
  description: 'Designation lists, and whom an account may be.',
  permissions: {
    'screening.read': {
      title: 'Look names up in lists; see lists, matches and screening cases',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'screening.decide': {
      title: 'Confirm and clear screening cases',
      roles: ['lead', 'legal', 'analyst'],
      scopes: ['review'],
    },
    'lists.write': {
      title: 'Add lists, load them and choose what is screened',
      roles: ['analyst', 'admin'],
      scopes: ['admin'],
    },
  },
});

/** What others are told from here. */
export interface ScreeningOutbox {
  /** A list has a new version, or is screened otherwise: indexes follow. */
  'list.changed': { readonly listId: string; readonly version: number };
}
