import type { Retention } from '@breakwater/storage';

export const modelsRetention: Retention = {
  tables: [
    {
      table: 'model_data_rows',
      what: 'texts that models learn from, with what people decided about them',
      why: 'training and measuring models',
      whose: 'users',
      keep: { until: 'row', of: 'model_data_sets', column: 'data_set_id', key: 'id' },
      account: { joined: 'account' },
      erase: { how: 'own' },
      hide: ['reviewer'],
    },
    {
      table: 'model_data_sets',
      what: 'sets of such texts, and who made them',
      why: 'knowing what a model learnt from',
      whose: 'staff',
      keep: { until: 'purged', words: 'their rows at the end that each set names' },
    },
  ],
  nothingPersonal: [
    'models',
    'model_versions',
    'model_days',
    'model_evaluations',
    'model_promotions',
    'model_tasks',
  ],
};
