import type { Audit } from '@breakwater/audit';
import { bind, type Clock, type IdSource, itemsOf } from '@breakwater/kernel';
import {
  createLedger,
  type Ledger,
  type LedgerLaw,
  type LedgerPorts,
  type RecordedHash,
} from '@breakwater/ledger';
import type { Storage } from '@breakwater/storage';

/** What the ledger is wired to. */
export interface LedgerSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly audit: Audit;
  readonly law: () => LedgerLaw;
  readonly orderFacts: LedgerPorts['orderFacts'];
  readonly asked: LedgerPorts['asked'];
  readonly print: LedgerPorts['print'];
}

const PAGE = 500;

/** The ledger with its ports. */
export function wireLedger({ audit, ...around }: LedgerSurroundings): Ledger {
  return createLedger({
    ...around,
    ...bind(audit, { recordedHashes }),
  });
}

/** What the audit log says of the entries of a matter. */
async function recordedHashes(audit: Audit, matterId: string): Promise<RecordedHash[]> {
  const found: RecordedHash[] = [];
  const entries = itemsOf((cursor) =>
    audit.search({ action: 'matter.entry', subject: matterId, limit: PAGE, cursor }),
  );
  for await (const { detail } of entries) {
    const { seq, hash } = detail;
    if (typeof seq === 'number' && typeof hash === 'string') found.push({ seq, hash });
  }
  return found;
}
