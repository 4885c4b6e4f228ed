import type { VaultState } from '@breakwater/contracts/returns';
import { selectEpochs } from '../store/epochs.ts';
import { countHeld } from '../store/holds.ts';
import { countVault } from '../store/removal-list.ts';
import type { VaultParts } from './vault-parts.ts';

/** What the vault holds, in numbers, and which keys there are; never a key or a token. */
export async function readVaultState({
  context: { storage, clock, retentionDays },
  keys,
}: Pick<VaultParts, 'context' | 'keys'>): Promise<VaultState> {
  const { removals, pending, tokens } = await countVault(storage.db);
  const fault = keys.fault();
  const missing = keys.missing();
  const epochs = await selectEpochs(storage.db);
  return {
    epochs: epochs.map((key) => (missing.includes(key.epoch) ? { ...key, state: 'missing' } : key)),
    removals,
    held: await countHeld(storage.db, clock.now()),
    pending,
    ...(fault !== undefined && { fault }),
    tokens,
    retentionDays: { ...retentionDays },
  };
}
