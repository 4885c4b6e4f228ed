import type { Retention } from '@breakwater/storage';

export const rulesRetention: Retention = {
  tables: [
    {
      table: 'verdicts',
      what: 'what rules said of an event, with the values that they saw',
      why: 'explaining what was done, and proof that it followed from the rules',
      whose: 'users',
      keep: { until: 'days', setting: 'verdicts', days: 365, from: 'decided_at' },
      account: { platform: 'platform', account: 'account_id' },
      erase: { how: 'delete' },
      months: 'event_id',
    },
    {
      table: 'rule_firing_accounts',
      what: 'digests of accounts on which a rule fired lately',
      why: 'stopping a rule that fires on too many accounts',
      whose: 'users',
      keep: {
        until: 'purged',
        words:
          'as far as the breaker of the rule looks back, 1,000 events unless it says so; an hour at most after the rule is live no more',
      },
    },
  ],
  // Rules, and counts of how often they fired.
  nothingPersonal: ['rulesets', 'rule_days', 'rule_breakers', 'rule_hours', 'verdict_versions'],
};
