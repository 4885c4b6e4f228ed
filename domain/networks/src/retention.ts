import type { Retention } from '@breakwater/storage';

const account = { platform: 'platform', account: 'account_id' } as const;

export const networksRetention: Retention = {
  tables: [
    {
      table: 'network_members',
      what: 'accounts in a group that acts together',
      why: 'a person decides about the group',
      whose: 'users',
      keep: { until: 'row', of: 'network_cases', column: 'case_id', key: 'id' },
      account,
      erase: { how: 'token' },
    },
    {
      table: 'network_allowed',
      what: 'accounts that may act together',
      why: 'nobody is asked about them again',
      whose: 'users',
      keep: { until: 'row', of: 'network_cases', column: 'case_id', key: 'id' },
      account,
      erase: { how: 'token' },
    },
    {
      table: 'network_cases',
      what: 'groups of accounts that act together, with what they share',
      why: 'a person decides about them',
      whose: 'users',
      keep: { until: 'days', setting: 'networks', days: 365, from: 'updated_at' },
    },
  ],
  nothingPersonal: ['network_runs'],
};
