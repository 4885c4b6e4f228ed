import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const rulesRoom = room({
  name: 'rules',
  description: 'Rule sets, tried and live; verdicts and why they came about.',
  permissions: {
    'verdicts.read': {
      title: 'Read verdicts',
      roles: ['reviewer', 'lead', 'appeals', 'legal', 'analyst', 'auditor'],
      scopes: ['read'],
    },
    'rules.read': {
      title: 'Read and check rules',
      roles: ['reviewer', 'lead', 'legal', 'analyst', 'auditor', 'admin'],
      scopes: ['read'],
    },
    'rules.write': { title: 'Activate rules, change modes, backtest', roles: ['analyst'], scopes: ['admin'] },
  },
});

/** What others are told from here. */
export interface RulesOutbox {
  /** Another rule set is live: judges recompile. */
  'ruleset.activated': { readonly rulesetId: string };
}
