import { demoTruth } from '../truth.ts';
import type { Person } from './person.ts';

const TASKS = 3;

/** Somebody else judges some of the decisions again, without seeing them, by what is true of the account. */
export async function judgeAgain(person: Person): Promise<void> {
  for (let left = TASKS; left > 0; left--) {
    const { task } = await person.call('review.nextQualityTask');
    if (!task) return;
    const { accountId, policy } = task.case.job;
    const isViolation = demoTruth(accountId)?.role === 'violation';
    await person.call('review.answerQualityTask', {
      params: { id: task.id },
      body: isViolation ? { decision: 'violation', policy } : { decision: 'no-violation' },
    });
  }
}
