import { room } from '../declare-room.ts';

/** What may be done here, and who may at first. */
export const noticeExchangeRoom = room({
  name: 'notice-exchange',
  description: 'Orders between installations, signed.',
  permissions: {
    'exchange.manage': {
      title: 'Add peers of the exchange; issue orders to them',
      roles: ['legal', 'admin'],
      scopes: ['admin'],
    },
  },
});
