import type { Retention } from '@breakwater/storage';

const account = { platform: 'platform', account: 'account_id' } as const;

/** What platforms sent. How users came in is not here: it is sealed in the sign-in log. */
export const intakeRetention: Retention = {
  tables: [
    {
      table: 'events',
      what: 'what platforms sent of an account: posts, profiles, follows, reports',
      why: 'judging it, deciding about it, and answering an appeal or an order',
      whose: 'users',
      keep: { until: 'days', setting: 'events', days: 365, from: 'received_at' },
      account,
      held: true,
      erase: { how: 'delete' },
      months: 'id',
    },
    {
      table: 'event_ids',
      what: 'the ids that platforms gave their events',
      why: 'taking an event once, however often it is sent',
      whose: 'users',
      keep: { until: 'row', of: 'events', column: 'event_id', key: 'id' },
    },
    {
      table: 'event_queue',
      what: 'events that wait to be judged, with how the user came in, sealed',
      why: 'judging them',
      whose: 'users',
      keep: { until: 'row', of: 'events', column: 'event_id', key: 'id' },
      hide: ['session'],
    },
    {
      table: 'dead_letters',
      what: 'events that could not be judged; how the user came in stays sealed with them for 30 days',
      why: 'judging them after the fault was mended',
      whose: 'users',
      keep: { until: 'row', of: 'events', column: 'event_id', key: 'id' },
      hide: ['session'],
    },
    {
      table: 'accounts',
      what: 'the profile of an account as it was last seen',
      why: 'rules read it, and staff see whom a decision is about',
      whose: 'users',
      keep: { until: 'days', setting: 'accounts', days: 365, from: 'seen_at' },
      account,
      held: true,
      erase: { how: 'delete' },
    },
    {
      table: 'account_erasures',
      what: 'accounts that were erased while a law or an order keeps something, to be finished then',
      why: 'finishing the erasure, and proof that it was done',
      whose: 'users',
      keep: { until: 'days', setting: 'erasures', days: 365, from: 'done_at' },
      hide: true,
    },
  ],
  nothingPersonal: ['session_sealing'],
};
