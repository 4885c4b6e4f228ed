import type { Detection } from '@breakwater/detection';
import type { Review } from '@breakwater/review';
import type { RulesOptions } from '@breakwater/rules';

/** What rules of this installation may name: its banks, the policies that hold, and the queues that are set up. */
export async function installedNames(
  { banks }: Pick<Detection, 'banks'>,
  { policies, queues }: Pick<Review, 'policies' | 'queues'>,
): Promise<Awaited<ReturnType<NonNullable<RulesOptions['names']>>>> {
  const [held, written, setUp] = await Promise.all([banks.list(), policies.list(), queues.setUp()]);
  return {
    banks: held.map(({ id, kind }) => ({ id, kind })),
    policies: written.filter(({ retiredAt }) => retiredAt === undefined).map(({ id }) => id),
    queues: setUp,
  };
}
