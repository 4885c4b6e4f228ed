import type { Retention } from '@breakwater/storage';

const account = { platform: 'platform', account: 'account_id' } as const;
const VAULT = 'keyed tokens of a removed account end by their own clock; a reversal ends them at once';

export const returnsRetention: Retention = {
  tables: [
    {
      table: 'linkage_accounts',
      what: 'accounts that the gate compares with removed ones',
      why: 'recognising an account that was removed when it comes back',
      whose: 'users',
      keep: {
        until: 'purged',
        words:
          '730 days after the account was last seen; its tokens 90 (networks), 180 (devices) or 730 days',
      },
      account,
      erase: { how: 'own' },
    },
    {
      table: 'linkage_profiles',
      what: 'keyed tokens of what an account uses: addresses, devices, names',
      why: 'comparing it with removed accounts',
      whose: 'users',
      keep: { until: 'row', of: 'linkage_accounts', column: 'account', key: 'id' },
      erase: { how: 'own' },
      hide: ['token'],
    },
    {
      table: 'removals',
      what: 'accounts that were removed, and for what',
      why: 'recognising them when they come back',
      whose: 'users',
      keep: { until: 'purged', words: 'when none of their tokens is left: 90 to 730 days, by kind' },
      account,
      erase: { how: 'keep', law: VAULT, why: 'tokens' },
    },
    {
      table: 'removal_tokens',
      what: 'keyed tokens of a removed account',
      why: 'recognising it when it comes back',
      whose: 'users',
      keep: { until: 'row', of: 'removals', column: 'removal_id', key: 'id' },
      erase: { how: 'keep', law: VAULT, why: 'tokens' },
      hide: ['token'],
    },
    {
      table: 'removal_holds',
      what: 'orders that keep tokens of a removed account',
      why: 'an order asks for it',
      whose: 'users',
      keep: { until: 'row', of: 'removals', column: 'removal_id', key: 'id' },
      erase: { how: 'keep', law: VAULT, why: 'tokens' },
      hide: true,
    },
    {
      table: 'gate_checks',
      what: 'what the gate found at a sign-up',
      why: 'explaining friction, and measuring the gate',
      whose: 'users',
      keep: { until: 'purged', words: 'after 365 days' },
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'gate_due',
      what: 'sign-ups that are to be compared again',
      why: 'comparing them when more is known',
      whose: 'users',
      keep: { until: 'days', setting: 'gate', days: 90, from: 'due_at' },
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'gate_breakers',
      what: 'networks (ranges of addresses) in which the gate held back',
      why: 'many people share a network: none is judged by it alone',
      whose: 'users',
      keep: { until: 'days', setting: 'gate', days: 90, from: 'until' },
    },
  ],
  nothingPersonal: ['gate_counts', 'vault_epochs', 'vault_purges', 'address_lists'],
};
