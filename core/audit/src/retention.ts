import type { Retention } from '@breakwater/storage';

/** The chain is kept whole: an entry that is taken out is what its verifier looks for. */
export const auditRetention: Retention = {
  tables: [
    {
      table: 'audit_log',
      what: 'who did what and when: ids of staff and of accounts, never content',
      why: 'proof of what was done, by whom and under which rule',
      whose: 'staff',
      keep: {
        until: 'kept',
        because:
          'accountability, Regulation (EU) 2016/679 (GDPR), Art. 5(2): a chain with a link taken out proves nothing',
      },
    },
  ],
  nothingPersonal: ['audit_checkpoints', 'audit_head'],
};
