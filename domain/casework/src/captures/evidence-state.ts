import type { EvidenceState } from '@breakwater/contracts/casework';
import { toInstant } from '@breakwater/kernel';
import type { CaseworkContext } from '../ports.ts';
import { captureTotals } from '../store/capture-upkeep.ts';

/** Where captures stand that nobody may overlook. */
export async function evidenceState({
  storage,
  clock,
  captures,
  signingKey,
}: CaseworkContext): Promise<EvidenceState> {
  const { mostBytes, stampService } = captures;
  return {
    ...(await captureTotals(storage.db, toInstant(clock.now()))),
    mostBytes,
    ...(stampService !== undefined && { stamps: stampService }),
    publicKey: signingKey.publicKey,
  };
}
