import { setTimeout as sleep } from 'node:timers/promises';
import type { NetworkRun, ScreeningCase } from '@breakwater/contracts';
import { accountsShowing } from '../truth.ts';
import type { Person } from './person.ts';

const LOOK_MS = 200;

/** Confirms that an account is of a listed organisation, and has the accounts searched that act together with it. */
export async function searchNetworks(analyst: Person): Promise<void> {
  const [leader = ''] = accountsShowing('listed-identifier');
  const { cases } = await analyst.get<{ cases: ScreeningCase[] }>(
    `/v1/screening/cases?state=waiting&account=${leader}`,
  );
  for (const { id } of cases)
    await analyst.post(`/v1/screening/cases/${id}/decision`, {
      decision: 'confirm',
      reason: 'The bio gives the address that the list gives for the organisation.',
    });
  let run = await analyst.post<NetworkRun>('/v1/networks/runs');
  while (run.state === 'waiting' || run.state === 'working') {
    await sleep(LOOK_MS);
    run = await analyst.get<NetworkRun>(`/v1/networks/runs/${run.id}`);
  }
}
