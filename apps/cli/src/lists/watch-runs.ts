import type { Client } from '@breakwater/client';
import type { ScreeningRun } from '@breakwater/contracts/screening';
import { createProgress } from '../progress.ts';

const LOOK_MS = 500;

/** Shows how far the screening of all accounts is that a list asked for, until it has ended. */
export async function watchRuns(client: Client, listId: string): Promise<void> {
  const progress = createProgress('accounts');
  let seen: ScreeningRun | undefined;
  for (;;) {
    const { runs } = await client.call('screening.runs');
    const run = seen
      ? runs.find(({ id }) => id === seen?.id)
      : runs.find(({ cause }) => cause.startsWith(`${listId}@`));
    if (!run) return;
    seen = run;
    progress.update(run.scanned, run.total === 0 ? 1 : run.scanned / run.total);
    if (run.state !== 'running') break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  progress.end();
}
