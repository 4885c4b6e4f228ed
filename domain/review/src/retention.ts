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

/** What people decided. Tables stand in the order in which their rows can go. */
export const reviewRetention: Retention = {
  tables: [
    {
      table: 'strikes',
      what: 'strikes of an account',
      why: 'the next decision sees them',
      whose: 'users',
      keep: days('decisions', 'at'),
      account,
      erase: { how: 'delete' },
    },
    {
      table: 'actions',
      what: 'actions on an account: what, why, since when and until when; those in force stay',
      why: 'taking them, ending them, and explaining them',
      whose: 'users',
      keep: days('decisions', 'ended_at'),
      account,
      erase: { how: 'delete' },
      unlink: ['brings_back'],
    },
    part('action_verdicts', 'verdicts behind an action', of('actions', 'action_id')),
    part('action_endings', 'decisions that ended an action', of('actions', 'action_id')),
    {
      table: 'review_jobs',
      what: 'jobs for people about an account, with what was decided',
      why: 'deciding, and knowing what was decided',
      whose: 'users',
      // One that nobody decided too: what it is about was deleted long before, so that nobody can.
      keep: { until: 'days', setting: 'decisions', days: 550, from: 'updated_at', floor: DSA },
      account,
      erase: { how: 'delete' },
      unlink: ['decision_id', 'continued_in'],
    },
    part('review_job_verdicts', 'verdicts behind a job', of('review_jobs', 'job_id')),
    part('review_job_skips', 'who skipped a job and why', of('review_jobs', 'job_id')),
    part('removed_files', 'SHA-256 of files of removed content', of('job_decisions', 'decision_id')),
    part('job_decisions', 'decisions, with who made them and why', of('review_jobs', 'job_id')),
    part(
      'random_audit_draws',
      'content that was drawn at random for people to look at',
      of('review_jobs', 'job_id'),
    ),
    part('quality_golden', 'jobs whose right answer is known', of('review_jobs', 'job_id')),
    part('quality_tasks', 'jobs that are decided twice, to measure quality', of('review_jobs', 'job_id')),
    {
      table: 'reporter_outcomes',
      what: 'whether reports of a user were right',
      why: 'reports count by how often they were right',
      whose: 'reporters',
      keep: of('job_decisions', 'decision_id'),
      hide: ['reporter'],
      named: { platform: 'platform', account: 'reporter' },
    },
    {
      table: 'bulk_runs',
      what: 'decisions about many jobs at once, and who made them',
      why: 'undoing them together',
      whose: 'staff',
      keep: { until: 'days', setting: 'decisions', days: 550, from: 'created_at', floor: DSA },
    },
    part('bulk_items', 'the jobs of such a run', of('bulk_runs', 'run_id')),
    {
      ...part('bulk_copies', 'copies of what was decided, in such a run', of('bulk_runs', 'run_id')),
      account,
      erase: { how: 'delete' },
    },
  ],
  // But for who changed them, by id.
  nothingPersonal: [
    'policies',
    'policy_versions',
    'review_queues',
    'review_routing',
    'review_outcomes',
    'review_handling',
    'review_counting',
    'random_audit_periods',
    'random_audit_seen',
  ],
};
