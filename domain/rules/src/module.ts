import type { Module } from '@breakwater/storage';
import { rulesMigrations } from './migrations.ts';
import { rulesRetention } from './retention.ts';
import type { Rules } from './rules.ts';

/** What rules are to be wired with. */
export const rulesModule: Module<Rules> = {
  name: 'rules',
  migrations: rulesMigrations,
  retention: rulesRetention,
  follows: (rules) => ({ 'ruleset.activated': () => rules.reload() }),
  forgets: (rules) => ({ 'counts of rules': () => rules.forgetActivity() }),
  measures: (rules) => [
    {
      name: 'breakwater_rule_breaker_open',
      help: '1 while automation does nothing for a rule because it fired on too many accounts',
      aggregator: 'max',
      labels: ['rule'],
      read: async () =>
        (await rules.openBreakers()).map(({ ruleId }) => ({ value: 1, labels: { rule: ruleId } })),
    },
  ],
};
