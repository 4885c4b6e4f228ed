import type { Retention } from '@breakwater/storage';

const account = { platform: 'platform', account: 'account_id' } as const;
const listed = (table: string, what: string) => ({
  ...({ table, what, whose: 'listed persons', why: 'comparing accounts with designation lists' } as const),
  keep: {
    until: 'kept',
    because: 'published by the authority of the list; a new version replaces it',
  } as const,
});

export const screeningRetention: Retention = {
  tables: [
    {
      table: 'screening_cleared',
      what: 'matches that a person cleared',
      why: 'nobody is asked twice about the same resemblance',
      whose: 'users',
      keep: { until: 'days', setting: 'screening', days: 365, from: 'until' },
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'screening_cases',
      what: 'accounts that may be a listed person, with the evidence',
      why: 'a person decides about it',
      whose: 'users',
      keep: { until: 'days', setting: 'screening', days: 365, from: 'updated_at' },
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'screening_matches',
      what: 'how an account resembles a listed person',
      why: 'a signal of rules',
      whose: 'users',
      keep: { until: 'days', setting: 'screening', days: 365, from: 'seen_at' },
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'screening_due',
      what: 'accounts that are to be compared',
      why: 'comparing them',
      whose: 'users',
      keep: { until: 'days', setting: 'screening', days: 365, from: 'noted_at' },
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'screening_runs',
      what: 'runs over all accounts; one that is under way names the account where it stands',
      why: 'going on after an interruption',
      whose: 'users',
      keep: { until: 'days', setting: 'screening', days: 365, from: 'started_at' },
      account: { platform: 'cursor_platform', account: 'cursor_account' },
      erase: {
        how: 'keep',
        law: 'the run that is under way names it until it goes on, within minutes',
        why: 'run',
      },
      hide: true,
    },
    listed('designations', 'listed persons and organisations'),
    listed('designation_entries', 'what lists say of them'),
    listed('designation_changes', 'what changed between versions of a list'),
    listed('designation_links', 'which entries are of one person'),
    listed('designation_files', 'files of lists as they were published'),
    listed('designation_staging', 'a list that is being read'),
  ],
  nothingPersonal: ['designation_lists', 'designation_list_versions'],
};
