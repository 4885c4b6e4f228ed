import type { Floor, Keep, KeptTable, Retention } from '@breakwater/storage';

const account = { platform: 'platform', account: 'account_id' } as const;
const DSA: Floor = { law: 'Regulation (EU) 2022/2065 (DSA), Art. 20(1)', days: 184 };

const days = (setting: string, from: string, floor: Floor = DSA): Keep => ({
  until: 'days',
  setting,
  days: 550,
  from,
  floor,
});
const of = (parent: string, column: string): Keep => ({ until: 'row', of: parent, column, key: 'id' });
const part = (table: string, what: string, keep: Keep): KeptTable => ({
  table,
  what,
  keep,
  whose: 'users',
  why: 'knowing what a decision rests on',
});

/** What users were told of decisions and answered, and what they gave notice of. Tables stand in the order in which their rows can go. */
export const redressRetention: Retention = {
  tables: [
    {
      table: 'appeals',
      what: 'appeals: what the user wrote, and how they were decided',
      why: 'hearing them, and proof that they were heard',
      whose: 'users',
      keep: days('appeals', 'decided_at'),
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'statements',
      what: 'statements of reasons, as the user got them',
      why: 'the user can read them and appeal',
      whose: 'users',
      keep: { until: 'days', setting: 'statements', days: 365, from: 'appeal_until' },
      account,
      erase: { how: 'delete after', column: 'appeal_until', law: DSA.law, why: 'appeal' },
    },
    part('statement_actions', 'which actions a statement is about', of('statements', 'statement_id')),
    {
      ...part('statement_links', 'links to statements, as hashes', of('statements', 'statement_id')),
      hide: true,
    },
    part('statement_duties', 'reasons that are still owed', of('actions', 'action_id')),
    {
      table: 'notices',
      what: 'notices of illegal content: what was notified, by whom, and what became of it',
      why: 'deciding them and telling who sent them; DSA, Art. 16',
      whose: 'reporters',
      keep: days('notices', 'received_at'),
      account,
      erase: { how: 'delete' },
      hide: ['name', 'email', 'token_hash'],
    },
  ],
  nothingPersonal: [],
};
