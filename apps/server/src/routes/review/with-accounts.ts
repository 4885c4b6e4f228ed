import type { Job } from '@breakwater/contracts/review';
import type { Intake } from '@breakwater/intake';

/** Jobs with the handle and the name of their accounts, as they are known now. */
export async function withAccounts(
  { accountsOf }: Pick<Intake, 'accountsOf'>,
  jobs: readonly Job[],
): Promise<Job[]> {
  const found = await accountsOf(jobs);
  const accounts = new Map(found.map(({ platform, account }) => [`${platform}\0${account.id}`, account]));
  return jobs.map((job) => {
    const { handle, displayName } = accounts.get(`${job.platform}\0${job.accountId}`) ?? {};
    if (handle === undefined && displayName === undefined) return job;
    const account = {
      ...(handle !== undefined && { handle }),
      ...(displayName !== undefined && { displayName }),
    };
    return { ...job, account };
  });
}
