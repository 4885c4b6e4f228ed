import type { Storage } from '@breakwater/storage';
import type { Fault, Verification } from './fault.ts';
import { readExtent, readLog } from './store.ts';
import { createChainVerifier, type Trust } from './verify-chain.ts';

/**
 * Verifies the live tables as `verifyExport` does an export; entries appended meanwhile are left for the next time.
 * Only `trust` shows a log that was rewritten by somebody who could also write to the checkpoints.
 */
export async function verifyDatabase(storage: Storage, trust: Trust = {}): Promise<Verification> {
  const { db } = storage;
  const { head, last } = await readExtent(db);
  const chain = createChainVerifier(trust);
  for await (const record of readLog(db, last)) {
    const found = 'entry' in record ? chain.takeEntry(record) : chain.takeCheckpoint(record);
    if (found) return refuse(found);
  }
  const cut = chain.finish();
  if (cut) return refuse(cut);
  if (chain.head.seq !== head.seq || chain.head.hash !== head.hash) {
    const message = `the log ends at entry ${chain.head.seq}, but its head says ${head.seq} or has another hash`;
    return refuse({ code: 'log-truncated', seq: chain.head.seq, message });
  }
  return { ok: true, entries: head.seq, checkpoints: chain.checkpoints, headHash: head.hash };
}

function refuse(found: Fault): Verification {
  return { ok: false, fault: { ...found, message: `Audit log: ${found.message}.` } };
}
