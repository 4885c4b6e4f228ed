import type { DecidedAction, Job, JobResolution } from '@breakwater/contracts/review';
import { demoTruth } from '../truth.ts';
import type { Person } from './person.ts';

/** Jobs of the demo that are worth a story, by account. A job that an account does not have is passed over. */
export interface Caseload {
  /** The jobs of an account, the most pressing first. */
  of(accountId: string): Job | undefined;
  /** Accounts with an open job that show a behaviour, in order. */
  showing(behaviour: string): readonly string[];
}

export async function readCaseload(person: Person): Promise<Caseload> {
  const { items: jobs } = await person.call('review.jobs', { query: { limit: 200 } });
  return {
    of: (accountId) => jobs.find((job) => job.accountId === accountId),
    showing: (behaviour) => [
      ...new Set(
        jobs.flatMap(({ accountId }) => (demoTruth(accountId)?.behaviour === behaviour ? accountId : [])),
      ),
    ],
  };
}

/** Takes a job and decides it. */
export async function decide(person: Person, job: Job, resolution: JobResolution): Promise<Job> {
  const { id } = job;
  await person.call('review.claim', { body: { id } });
  return person.call('review.resolve', { params: { id }, body: resolution });
}

/** The latest content behind a job, for what is done to content. */
export async function contentOf(person: Person, job: Job): Promise<string | undefined> {
  const { items } = await person.call('accounts.case', { params: { id: job.id } });
  return items
    .map(({ event }) => ('content' in event ? event.content?.id : undefined))
    .find((id) => id !== undefined);
}

/** Hides what the job is about, or limits the account where there is no content to hide. */
export async function hidden(person: Person, job: Job): Promise<DecidedAction[]> {
  const contentId = await contentOf(person, job);
  return contentId === undefined
    ? [{ action: 'limit-account', scope: 'account', for: 'P7D' }]
    : [{ action: 'hide-content', scope: 'content', contentId }];
}
