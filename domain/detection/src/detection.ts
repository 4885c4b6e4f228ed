import { randomBytes } from 'node:crypto';
import type { AccountRef, EventRecord } from '@breakwater/contracts';
import type { SignalDescriptor, SignalNeeds, SignalSet } from '@breakwater/contracts/detection';
import { BreakwaterError, bind, type Clock } from '@breakwater/kernel';
import type { MarkedSpan } from '@breakwater/learn';
import type { Db, Storage, Work } from '@breakwater/storage';
import { createBankLibrary } from './banks/bank-library.ts';
import type { BankSnapshot } from './banks/bank-snapshot.ts';
import { type Banks, createBanks } from './banks/create-banks.ts';
import type { TermFinds } from './banks/term-index.ts';
import { createConfirmedTexts } from './confirmed/confirmed-texts.ts';
import { type Confirmed, keepConfirmed } from './confirmed/keep-confirmed.ts';
import { evaluateSignals, type SignalLimits } from './evaluate-signals.ts';
import { type ForgottenOfAccount, forgetAccount } from './forget-account.ts';
import { type CollectedLink, collectLinks } from './links/collect-links.ts';
import { markWith } from './models/create-entity-marker.ts';
import { noTextModels, type TextModelSnapshot, type TextModels } from './models/text-models.ts';
import { orderSignals } from './order-signals.ts';
import type { PolicyReader } from './policy-reader.ts';
import { allSignals } from './registry.ts';
import { countersInMemory } from './rehearsal/counters-in-memory.ts';
import { reportsInMemory } from './rehearsal/reports-in-memory.ts';
import { riskInMemory } from './rehearsal/risk-in-memory.ts';
import type { SignalDefinition } from './signal-definition.ts';
import type { SignalStores } from './signal-stores.ts';
import type { RiskFacts } from './signals/account-risk/account-risk.ts';
import { noReporterAccuracy, type ReporterAccuracy } from './signals/reports.ts';
import { deleteExpiredCounters, keepSalt, storedCounters } from './store/counters.ts';
import { deleteExpiredReports, storedReports } from './store/reports.ts';
import { deleteExpiredRisk, storedRisk } from './store/risk.ts';
import { inSavepoint } from './store/savepoint.ts';
import { createSuspects } from './suspects.ts';
import { withinBudget } from './within-budget.ts';

export interface DetectionOptions {
  readonly storage: Storage;
  readonly clock: Clock;
  /** Milliseconds that one signal may take for one batch; 2,000 when left out. */
  readonly budgetMs?: number;
  /** How often reporters were right; every reporter counts with 0.5 when left out. */
  readonly reporterAccuracy?: ReporterAccuracy;
  /** Recent stored events, newest first, for dry runs of banks; none when left out. */
  readonly recentRecords?: () => AsyncIterable<EventRecord>;
  /** Whether live rules name a bank: it is then not removed. None is in use when left out. */
  readonly inUse?: (bankId: string) => boolean | Promise<boolean>;
  /** A second reader of texts that the cheap signals leave open; without one, `policy.reader` is unknown. */
  readonly policyReader?: PolicyReader | undefined;
  /** Models of texts; none when left out. */
  readonly textModels?: TextModels;
  /** What is known of accounts besides their events; nothing when left out. */
  readonly riskFacts?: RiskFacts;
  /** Signals besides the built-in ones. */
  readonly signals?: readonly SignalDefinition[];
}

/** What was seen in a batch, and with which banks. */
export interface EvaluatedBatch {
  /** One set per record, in the order of the records. */
  readonly signals: readonly SignalSet[];
  /** Version of every bank that the batch was matched with, for the verdict. */
  readonly bankVersions: Readonly<Record<string, number>>;
  /** Version of every model that may have been asked, for the verdict. */
  readonly modelVersions: Readonly<Record<string, number>>;
}

/** Signals as they would have been, with a memory of its own that begins empty. */
export interface Rehearsal {
  /** Computes signals as `Detection.evaluate` does, over batches that follow one another; nothing is written. */
  evaluate(records: readonly EventRecord[], needs: SignalNeeds): Promise<SignalSet[]>;
}

export interface Detection {
  /** What rules may read, for the checker of rules. */
  catalogue(): readonly SignalDescriptor[];
  /**
   * Computes the signals that are needed for a batch of one lane, in order, inside its transaction. Signals that fail
   * are `unknown` with the reason.
   *
   * @param settled waits for what else is being written in the transaction: called before signals that may be undone by themselves
   * @throws BreakwaterError `detection-not-started`, and what makes the transaction unusable
   */
  evaluate(
    records: readonly EventRecord[],
    needs: SignalNeeds,
    trx: Db,
    settled?: Work['settled'],
  ): Promise<EvaluatedBatch>;
  /**
   * Begins a run over past events with the banks of this moment: its counters and reports are those of the run alone,
   * and the database is left as it is.
   *
   * @throws BreakwaterError `detection-not-started`
   */
  rehearse(): Rehearsal;
  readonly banks: Banks;
  /** Marks links and names of organisations in a text, with the banks of this moment: what models do not read as words. */
  markEntities(text: string): MarkedSpan[];
  /** Texts that people confirmed as violations: near-copies of them count in `account.risk`. */
  readonly confirmed: Confirmed;
  /** Loads the banks and the confirmed texts from the database; call once before `evaluate`. */
  start(): Promise<void>;
  /** Reads a bank again, when `bank.changed` has come through the outbox. */
  reload(changed: { readonly bankId: string }): Promise<void>;
  /** Forgets counters that are of no more use; says how many. `now` in milliseconds since the epoch. */
  purgeCounters(now: number): Promise<number>;
  /** Forgets reports that count no more; says how many. */
  purgeReports(now: number): Promise<number>;
  /** Forgets how accounts looked that have been silent for half a year; says how many. */
  purgeRisk(now: number): Promise<number>;
  /** Forgets what is remembered of an erased account, in the caller's unit; says how much. */
  forgetAccount(work: Work, account: AccountRef): Promise<ForgottenOfAccount>;
}

const DEFAULT_BUDGET_MS = 2_000;
async function* noRecords(): AsyncIterable<EventRecord> {}

/**
 * Signals and banks over one database.
 *
 * @throws SignalCycleError where signals read each other in a circle
 * @example
 * ```text
 * const detection = createDetection({ storage, clock, recentRecords });
 * await detection.start();
 * await storage.transaction(async (trx) => {
 *   const { signals } = await detection.evaluate(records, { signals: ['text.terms'], counters: [] }, trx);
 * });
 * ```
 */
export function createDetection(options: DetectionOptions): Detection {
  const { storage, clock, budgetMs = DEFAULT_BUDGET_MS } = options;
  const { reporterAccuracy = noReporterAccuracy, recentRecords = noRecords, inUse = () => false } = options;
  let salt: string | undefined;
  const startedSalt = () => {
    if (salt !== undefined) return salt;
    throw new BreakwaterError(
      'detection-not-started',
      'Call start() before evaluate(): the banks are not loaded.',
    );
  };
  const { policyReader, textModels = noTextModels, riskFacts } = options;
  const confirmedTexts = createConfirmedTexts();
  const { load: loadConfirmed, ...confirmed } = keepConfirmed(storage, confirmedTexts);
  const definitions = [
    ...allSignals({
      reporterAccuracy,
      salt: startedSalt,
      policyReader,
      confirmed: confirmedTexts,
      ...(riskFacts && { riskFacts }),
    }),
    ...(options.signals ?? []),
  ];
  const byId = new Map(definitions.map((definition) => [definition.descriptor.id, definition]));
  // A circle among them is found here, and not by the first batch.
  orderSignals(byId, byId.keys());
  const library = createBankLibrary(storage.db);
  const suspects = createSuspects(clock);

  async function look(
    records: readonly EventRecord[],
    { needs, banks, models, stores, rehearsing }: Looking,
    limits: SignalLimits,
  ): Promise<SignalSet[]> {
    for (const definition of byId.values()) await definition.remember?.(records, stores);
    const linksOf = onceEach(collectLinks);
    const termsIn = onceEachText((text) => banks.terms.read(text, 'text'));
    const context = { stores, needs, banks, models, linksOf, termsIn, rehearsing };
    return evaluateSignals(byId, records, context, limits);
  }

  return {
    catalogue: () => [...byId.values()].map(({ descriptor }) => descriptor),
    async evaluate(records, needs, trx, settled = async () => undefined) {
      startedSalt();
      const banks = library.current();
      const models = textModels.current();
      const stores = { counters: storedCounters(trx), reports: storedReports(trx), risk: storedRisk(trx) };
      const limits = { budgetMs, suspects, fence: fenceIn(trx, settled) };
      const signals = await look(records, { needs, banks, models, stores, rehearsing: false }, limits);
      return { signals, bankVersions: banks.versions, modelVersions: models.versions };
    },
    rehearse() {
      startedSalt();
      const banks = library.current();
      const models = textModels.current();
      const stores = { counters: countersInMemory(), reports: reportsInMemory(), risk: riskInMemory() };
      return {
        evaluate: (records, needs) =>
          look(records, { needs, banks, models, stores, rehearsing: true }, unharmed(budgetMs)),
      };
    },
    markEntities: (text) => markWith(library.current(), text),
    banks: createBanks({ storage, clock, library, recentRecords, inUse }),
    confirmed,
    async start() {
      await library.load();
      await loadConfirmed();
      salt = await keepSalt(storage.db, randomBytes(32).toString('hex'));
    },
    reload: library.reload,
    ...bind(storage.db, {
      purgeCounters: deleteExpiredCounters,
      purgeReports: deleteExpiredReports,
      purgeRisk: deleteExpiredRisk,
    }),
    forgetAccount,
  };
}

/** What a batch is looked at with. */
interface Looking {
  readonly needs: SignalNeeds;
  readonly banks: BankSnapshot;
  readonly models: TextModelSnapshot;
  readonly stores: SignalStores;
  readonly rehearsing: boolean;
}

function fenceIn(trx: Db, settled: Work['settled']): SignalLimits['fence'] {
  return async (budgetMs, work) => {
    await settled();
    return inSavepoint(trx, budgetMs, work);
  };
}

/** Without a transaction that could break, a signal that fails is unknown at once. */
function unharmed(budgetMs: number): SignalLimits {
  return {
    budgetMs,
    suspects: { has: () => true, add: () => undefined },
    fence: (limit, work) => withinBudget(work(), limit),
  };
}

function onceEachText(read: (text: string) => TermFinds): (text: string) => TermFinds {
  const known = new Map<string, TermFinds>();
  return (text) => {
    let found = known.get(text);
    if (!found) {
      found = read(text);
      known.set(text, found);
    }
    return found;
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
