import { randomBytes } from 'node:crypto';
import type { EventRecord, SignalDescriptor, SignalNeeds, SignalSet } from '@breakwater/contracts';
import { BreakwaterError, type Clock } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';
import { createBankLibrary } from './banks/bank-library.ts';
import { type Banks, createBanks } from './banks/create-banks.ts';
import { evaluateSignals } from './evaluate-signals.ts';
import { type CollectedLink, collectLinks } from './links/collect-links.ts';
import { allSignals } from './registry.ts';
import type { SignalDefinition } from './signal-definition.ts';
import { noReporterAccuracy, type ReporterAccuracy } from './signals/reports.ts';
import { deleteExpiredCounters, keepSalt } from './store/counters.ts';
import { deleteExpiredReports } from './store/reports.ts';
import { createSuspects } from './suspects.ts';

export interface DetectionOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  /** Milliseconds that one signal may take for one batch; 2,000 when left out. */
  readonly budgetMs?: number;
  /** How often reporters were right; every reporter counts with 0.5 when left out. */
  readonly reporterAccuracy?: ReporterAccuracy;
  /** Recent stored events, newest first, for dry runs of banks; none when left out. */
  readonly recentRecords?: () => AsyncIterable<EventRecord>;
  /** Signals besides the built-in ones. */
  readonly signals?: readonly SignalDefinition[];
}

export interface Detection {
  /** What rules may read, for the checker of rules. */
  catalogue(): readonly SignalDescriptor[];
  /**
   * Computes the signals that are needed for a batch of one lane, in order, inside its transaction. Signals that fail
   * are `unknown` with the reason.
   *
   * @throws BreakwaterError `detection-not-started`, and what makes the transaction unusable
   */
  evaluate(records: readonly EventRecord[], needs: SignalNeeds, trx: Db): Promise<SignalSet[]>;
  /** Version of every bank that matching uses now, for the verdict. */
  bankVersions(): Readonly<Record<string, number>>;
  readonly banks: Banks;
  /** Loads the banks from the database; call once before `evaluate`. */
  start(): Promise<void>;
  /** Reads a bank again, when `bank.changed` has come through the outbox. */
  reload(bankId: string): Promise<void>;
  /** Forgets counters that are of no more use; says how many. `now` in milliseconds since the epoch. */
  purgeCounters(now: number): Promise<number>;
  /** Forgets reports that count no more; says how many. */
  purgeReports(now: number): Promise<number>;
}

const DEFAULT_BUDGET_MS = 2_000;
async function* noRecords(): AsyncIterable<EventRecord> {}

/**
 * Signals and banks over one database.
 *
 * @example
 * ```text
 * const detection = createDetection({ storage, clock, recentRecords });
 * await detection.start();
 * await storage.transaction(async (trx) => {
 *   const sets = await detection.evaluate(records, { signals: ['text.terms'], counters: [] }, trx);
 * });
 * ```
 */
export function createDetection(options: DetectionOptions): Detection {
  const { storage, clock, budgetMs = DEFAULT_BUDGET_MS } = options;
  const { reporterAccuracy = noReporterAccuracy, recentRecords = noRecords, signals = [] } = options;
  let salt: string | undefined;
  const startedSalt = () => {
    if (salt !== undefined) return salt;
    throw new BreakwaterError(
      'detection-not-started',
      'Call start() before evaluate(): the banks are not loaded.',
    );
  };
  const definitions = [...allSignals({ reporterAccuracy, salt: startedSalt }), ...signals];
  const byId = new Map(definitions.map((definition) => [definition.descriptor.id, definition]));
  const library = createBankLibrary(storage.db);
  const limits = { budgetMs, suspects: createSuspects(clock) };

  return {
    catalogue: () => [...byId.values()].map(({ descriptor }) => descriptor),
    async evaluate(records, needs, trx) {
      startedSalt();
      for (const definition of byId.values()) await definition.remember?.(records, trx);
      const context = { trx, needs, banks: library.current(), linksOf: onceEach(collectLinks) };
      return evaluateSignals(byId, records, context, limits);
    },
    bankVersions: () => library.current().versions,
    banks: createBanks({ storage, clock, library, recentRecords }),
    async start() {
      await library.load();
      salt = await keepSalt(storage.db, randomBytes(32).toString('hex'));
    },
    reload: (bankId) => library.reload(bankId),
    purgeCounters: (now) => deleteExpiredCounters(storage.db, now),
    purgeReports: (now) => deleteExpiredReports(storage.db, now),
  };
}

function onceEach(
  collect: (record: EventRecord) => readonly CollectedLink[],
): (record: EventRecord) => readonly CollectedLink[] {
  const known = new WeakMap<EventRecord, readonly CollectedLink[]>();
  return (record) => {
    let links = known.get(record);
    if (!links) {
      links = collect(record);
      known.set(record, links);
    }
    return links;
  };
}
