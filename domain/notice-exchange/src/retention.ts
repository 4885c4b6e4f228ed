import type { KeptTable, Retention } from '@breakwater/storage';

const LAW =
  'record between platforms and authorities that both sides rely on: accountability, GDPR Art. 5(2)';
const record = (table: string, what: string): KeptTable => ({
  table,
  what,
  whose: 'officers',
  why: 'knowing what each side owes and has done',
  keep: { until: 'kept', because: LAW },
  hide: true,
});

export const noticeExchangeRetention: Retention = {
  tables: [
    {
      ...record(
        'exchange_envelopes',
        'orders and answers between installations, and facts of incidents, signed by both; in facts accounts that a person named one by one',
      ),
      why: 'knowing what each side owes and has done: each envelope proves the one before, so that none can be left out',
      whose: 'users',
    },
    record('exchange_orders', 'orders that came or went that way'),
    record('exchange_peers', 'installations that are talked to'),
  ],
  nothingPersonal: [],
};
