import type { ScreeningRun } from '@breakwater/contracts/screening';
import type { ScreeningContext } from '../ports.ts';
import { ScreeningError } from '../screening-error.ts';
import { selectLists } from '../store/lists.ts';
import { insertRun, selectRuns } from '../store/runs.ts';

/** Has all accounts screened against everything that is listed, e.g. after an upgrade of the matcher. */
export async function askForFullRun(context: ScreeningContext, by: string): Promise<ScreeningRun> {
  const { storage, clock, ids } = context;
  const lists = await selectLists(storage.db, clock.now());
  const designations = lists.reduce((sum, { entries }) => sum + entries, 0);
  const id = ids();
  const total = await context.accounts.count();
  await storage.work(async (work) => {
    await insertRun(work.db, { id, cause: by, total, designations, now: clock.now() });
    work.record({ actor: by, action: 'screening.run-asked', subject: id, detail: { total } });
  });
  const run = (await selectRuns(storage.db, 10)).find((one) => one.id === id);
  if (!run) throw new ScreeningError('run-not-found', 'There is no such run.', 404);
  return run;
}
