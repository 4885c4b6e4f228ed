import type { PublishedKey } from '@breakwater/storage';
import type { Kysely } from 'kysely';
import { publishPeople } from './migrations/publish-people.ts';

/** What others may refer to of what people decide. Rows go only where nobody refers to them any more. */
export const reviewKeys = {
  job: { table: 'review_jobs', columns: ['id'] },
  action: { table: 'actions', columns: ['id'] },
  decision: { table: 'job_decisions', columns: ['id'] },
  /** With who decided, and who confirmed it or nobody: what refers to it can neither leave them out nor misstate them. */
  decisionPeople: { table: 'job_decisions', columns: ['id', 'decided_by', 'second_key'] },
  publishPeople,
} satisfies Record<string, PublishedKey | ((db: Kysely<unknown>) => Promise<void>)>;
