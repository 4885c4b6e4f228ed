import type { KeptTable, Retention } from '@breakwater/storage';

const LAW = 'record of orders of authorities and of the answers: accountability, GDPR Art. 5(2)';
const record = (table: string, what: string, whose: KeptTable['whose'] = 'users'): KeptTable => ({
  table,
  what,
  whose,
  why: 'answering orders, and proof of what was asked and answered',
  keep: { until: 'kept', because: LAW },
  hide: true,
});

export const ordersRetention: Retention = {
  tables: [
    record('orders', 'orders: who asks, for what, of whom'),
    record('order_originals', 'orders as they came'),
    {
      ...record('order_tasks', 'what an order asks to be done, of which account'),
      account: { platform: 'platform', account: 'account_id' },
      erase: { how: 'keep', law: LAW, why: 'orders' },
    },
    record('order_decisions', 'how orders were decided, and by whom', 'staff'),
    record('order_messages', 'messages to and from authorities', 'officers'),
    record('authorities', 'authorities', 'officers'),
    record('authority_contacts', 'their contacts', 'officers'),
    record('contact_verifications', 'how contacts were verified', 'officers'),
    record('authority_recipients', 'keys of authorities to which packages are sealed', 'officers'),
    record('recipient_confirmations', 'who made sure of a key, and whom they reached', 'officers'),
  ],
  nothingPersonal: ['order_settings'],
};
