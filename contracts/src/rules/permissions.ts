import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const rulesPermissions = permissions({
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
});
