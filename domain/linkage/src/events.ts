import type { OutboxEvents } from '@breakwater/contracts';
import { appendOutbox, type Db } from '@breakwater/storage';

/** Out: removals were added, changed or taken away. In every process `Linkage.follow` is to be called with it. */
export async function tellRemovalsChanged(trx: Db, removalIds: readonly string[]): Promise<void> {
  if (removalIds.length > 0) await appendOutbox(trx, 'removals.changed', { removalIds });
}

/** Out: the vault has another key, or a breaker of the gate tripped or was reset. */
export async function tellVaultChanged(trx: Db, what: OutboxEvents['vault.changed']['what']): Promise<void> {
  await appendOutbox(trx, 'vault.changed', { what });
}

/** Out: a network case was confirmed, or is no longer. */
export async function tellNetworkChanged(trx: Db, networkId: string): Promise<void> {
  await appendOutbox(trx, 'network.changed', { networkId });
}

/** Out: ranges of addresses were given. */
export async function tellAddressesChanged(trx: Db, listed: string): Promise<void> {
  await appendOutbox(trx, 'addresses.changed', { class: listed });
}
