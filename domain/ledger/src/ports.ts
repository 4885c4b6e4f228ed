import type { LawPack, PackClock } from '@breakwater/contracts/law';
import type { MatterState } from '@breakwater/contracts/ledger';
import type { OrderFact } from '@breakwater/contracts/orders';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import type { AskedFact } from './overview/asked-fact.ts';
import type { ReportPage } from './reports/overview-page.ts';

/** What the ledger asks of the law packs; `Law` of `@breakwater/law` is one. Times in milliseconds since the epoch. */
export interface LedgerLaw {
  pack(id: string): LawPack | undefined;
  /** Each state of the ladder that is reached, in order. */
  ladder(
    pack: string,
    entries: readonly { readonly id: string; readonly type: string; readonly at: number }[],
  ): MatterState[];
  due(
    pack: string,
    clock: PackClock,
    run: { readonly startedAt: number; readonly pauses: readonly [] },
  ): { readonly dueAt?: number };
}

/** An entry of a matter as the audit log knows it. */
export interface RecordedHash {
  readonly seq: number;
  readonly hash: string;
}

/** From an instant until before another. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What the ledger needs of others. */
export interface LedgerPorts {
  readonly law: () => LedgerLaw;
  /** What orders of a period came to. */
  readonly orderFacts: (period: Period) => Promise<readonly OrderFact[]>;
  /** What platforms were asked, by whatever way, and what came of it. */
  readonly asked: () => Promise<readonly AskedFact[]>;
  /** Sets a report as PDF: the same page gives the same bytes. */
  readonly print: (page: ReportPage) => Promise<Uint8Array>;
  /** What the audit log says of the entries of a matter. */
  readonly recordedHashes: (matterId: string) => Promise<readonly RecordedHash[]>;
}

/** What the ledger works with. */
export interface LedgerContext extends LedgerPorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
}
