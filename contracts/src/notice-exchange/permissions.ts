import { permissions } from '../permissions-of.ts';

/** What may be done here, and who may at first. */
export const noticeExchangePermissions = permissions({
  'exchange.manage': {
    title: 'Add peers of the exchange; issue orders to them',
    roles: ['legal', 'admin'],
    scopes: ['admin'],
  },
});
