import { fileURLToPath } from 'node:url';
import type { Matter, MatterScenario } from '@breakwater/contracts/ledger';
import { createIds, systemClock } from '@breakwater/kernel';
import { createLaw, readLawFolder } from '@breakwater/law';
import { replayMatters } from '@breakwater/ledger';

const LAW_FOLDER = fileURLToPath(new URL('../../../../packs/law', import.meta.url));

/** What follows from a file under the law packs of this installation, without a server and without storing anything. */
export async function replayScenario(scenario: MatterScenario): Promise<Matter[]> {
  const law = createLaw(await readLawFolder(LAW_FOLDER));
  return replayMatters(law, scenario, { clock: systemClock, ids: createIds(systemClock) });
}
