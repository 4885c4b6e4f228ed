import type { VaultEpoch, VaultState } from '@breakwater/contracts/returns';
import { toInstant } from '@breakwater/kernel';
import { type EpochRow, selectEpochs } from '../store/epochs.ts';
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
  return {
    epochs: (await selectEpochs(storage.db)).map((row) => toEpoch(row, missing)),
    removals,
    held: await countHeld(storage.db, clock.now()),
    pending,
    ...(fault !== undefined && { fault }),
    tokens,
    retentionDays: { ...retentionDays },
  };
}

function toEpoch({ epoch, since, state, tokens }: EpochRow, missing: readonly number[]): VaultEpoch {
  return {
    epoch,
    since: toInstant(since),
    state: missing.includes(epoch) ? 'missing' : state,
    tokens,
  };
}
