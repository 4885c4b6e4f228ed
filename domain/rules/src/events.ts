import type { OutboxEvents } from '@breakwater/contracts';
import { appendOutbox, type Db } from '@breakwater/storage';

/** Tells every process that another rule set is live, once the transaction has committed: they call `reload`. */
export async function announceActivation(trx: Db, rulesetId: string): Promise<void> {
  const event: OutboxEvents['ruleset.activated'] = { rulesetId };
  await appendOutbox(trx, 'ruleset.activated', event);
}
