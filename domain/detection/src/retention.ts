import type { Retention } from '@breakwater/storage';

const account = { platform: 'platform', account: 'account_id' } as const;

export const detectionRetention: Retention = {
  tables: [
    {
      table: 'account_reports',
      what: 'who reported an account and for what reason',
      why: 'several reports of people with a good record count as a signal',
      whose: 'reporters',
      keep: { until: 'purged', words: '7 days after the report' },
      account,
      erase: { how: 'own' },
      hide: ['reporter'],
      named: { platform: 'platform', account: 'reporter' },
    },
    {
      table: 'account_risk',
      what: 'how an account looked over time, in numbers',
      why: 'a signal of rules',
      whose: 'users',
      keep: { until: 'purged', words: 'when the account was silent for 180 days' },
      account,
      erase: { how: 'own' },
    },
    {
      table: 'confirmed_texts',
      what: 'fingerprints of texts that people decided about; never the texts',
      why: 'the same text is recognised when it comes again',
      whose: 'users',
      keep: { until: 'purged', words: '365 days after the decision' },
      account,
      erase: { how: 'own' },
    },
    {
      table: 'counters',
      what: 'how often something happened, under salted hashes of accounts, networks and devices',
      why: 'rules about amounts',
      whose: 'users',
      keep: { until: 'purged', words: 'when the window of the counter is over' },
    },
  ],
  nothingPersonal: ['counter_salt', 'banks', 'bank_entries', 'bank_versions'],
};
