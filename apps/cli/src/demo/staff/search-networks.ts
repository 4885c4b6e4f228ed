import { setTimeout as sleep } from 'node:timers/promises';
import { accountsShowing } from '../truth.ts';
import type { Person } from './person.ts';

const LOOK_MS = 200;

/** Confirms that an account is of a listed organisation, and has the accounts searched that act together with it. */
export async function searchNetworks(analyst: Person): Promise<void> {
  const [leader = ''] = accountsShowing('listed-identifier');
  const query = { state: 'waiting', account: leader } as const;
  const { items: cases } = await analyst.call('screening.cases', { query });
  for (const { id } of cases) {
    const reason = 'The bio gives the address that the list gives for the organisation.';
    await analyst.call('screening.decideCase', { params: { id }, body: { decision: 'confirm', reason } });
  }
  let run = await analyst.call('networks.startRun', { body: {} });
  while (run.state === 'waiting' || run.state === 'working') {
    await sleep(LOOK_MS);
    run = await analyst.call('networks.run', { params: { id: run.id } });
  }
}
