import type { Retention } from '@breakwater/storage';

export const remarksRetention: Retention = {
  tables: [
    {
      table: 'remarks',
      what: 'what staff say to colleagues',
      why: 'colleagues read it',
      whose: 'staff',
      keep: { until: 'days', setting: 'remarks', days: 365, from: 'at' },
    },
  ],
  nothingPersonal: [],
};
