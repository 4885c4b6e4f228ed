import type { Logger } from '../logger.ts';
import type { Rooms } from '../modules.ts';
import { startGate } from './create-gate.ts';
import { startModels } from './create-models.ts';
import { seedFirstStart } from './packs/first-start.ts';
import type { AccountFacts } from './ports/account-facts.ts';

type Started = 'detection' | 'incidents' | 'rules' | 'review' | 'screening' | 'returns' | 'models' | 'access';

/** What is started. */
export interface Starting extends Pick<Rooms, Started | 'spread' | 'disclosure'> {
  readonly accountFacts: AccountFacts;
  readonly logger: Logger;
  /** Whoever waits for the first start to fill the database may go on. */
  readonly filled: () => Promise<void>;
}

/** Reads what rooms hold in memory, in the order in which one needs the other. */
export async function startRooms(starting: Starting): Promise<void> {
  const { detection, incidents, rules, review, screening, returns, models, access, spread, disclosure } =
    starting;
  await detection.start();
  await incidents.reload();
  await rules.reload();
  await seedFirstStart({ detection, rules, review, screening, returns });
  await startModels(models);
  await screening.start();
  await access.roles.introduce();
  await starting.filled();
  await startGate(returns, starting.logger);
  await starting.accountFacts.refresh();
  await spread.start();
  await disclosure.start();
}
