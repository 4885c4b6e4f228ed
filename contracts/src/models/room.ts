import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const modelsRoom = room({
  name: 'models',
  description: 'Models that learn from decisions: trained, measured, promoted by two people.',
  permissions: {
    'models.read': {
      title: 'See models: cards, figures, drift; have a text explained',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'models.train': {
      title: 'Make data sets, train, evaluate and import models; they become drafts',
      roles: ['analyst'],
      scopes: ['admin'],
    },
    'models.promote': {
      title: 'Ask that a model goes to shadow or live',
      roles: ['lead', 'analyst'],
      scopes: ['admin'],
    },
    'models.confirm': {
      title: 'Confirm as the second person that a model goes to shadow or live',
      roles: ['lead', 'analyst', 'admin'],
      scopes: ['admin'],
    },
    'models.switch-off': {
      title: 'Switch a model off at once; retire versions',
      roles: ['lead', 'admin'],
      scopes: ['admin'],
    },
  },
});

/** What others are told from here. */
export interface ModelsOutbox {
  /** A version of a model went to another mode, or a model was switched off: detection takes the models anew. */
  'model.changed': { readonly model: string };
}
