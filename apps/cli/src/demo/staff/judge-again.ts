import type { QualityTask } from '@breakwater/contracts';
import { demoTruth } from '../truth.ts';
import type { Person } from './person.ts';

const TASKS = 3;

/** Somebody else judges some of the decisions again, without seeing them, by what is true of the account. */
export async function judgeAgain(person: Person): Promise<void> {
  for (let left = TASKS; left > 0; left--) {
    const { task } = await person.get<{ task?: QualityTask }>('/v1/quality/next');
    if (!task) return;
    const { accountId, policy } = task.case.job;
    const isViolation = demoTruth(accountId)?.role === 'violation';
    await person.post(
      `/v1/quality/${task.id}`,
      isViolation ? { decision: 'violation', policy } : { decision: 'no-violation' },
    );
  }
}
