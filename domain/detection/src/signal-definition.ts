import type { EventRecord } from '@breakwater/contracts';
import type { SignalDescriptor, SignalNeeds, SignalValue } from '@breakwater/contracts/detection';
import type { BankSnapshot } from './banks/bank-snapshot.ts';
import type { TermFinds } from './banks/term-index.ts';
import type { CollectedLink } from './links/collect-links.ts';
import type { TextModelSnapshot } from './models/text-models.ts';
import type { SignalStores } from './signal-stores.ts';

/** What a signal may use while it works on one batch. */
export interface SignalContext {
  /** What a signal writes here is committed with the verdicts of the batch, or not at all. */
  readonly stores: SignalStores;
  readonly banks: BankSnapshot;
  readonly models: TextModelSnapshot;
  readonly needs: SignalNeeds;
  /** Links of a record in canonical form, worked out once however many signals ask. */
  readonly linksOf: (record: EventRecord) => readonly CollectedLink[];
  /** Terms of all banks in running text, worked out once however many signals ask for the same text. */
  readonly termsIn: (text: string) => TermFinds;
  /** Reading of `performance.now()` at which the budget of this signal is used up. */
  readonly deadline: number;
  /** The value of another signal that this one names in `from`; unknown where there is none. */
  readonly valueOf: (id: string, record: EventRecord) => SignalValue;
  /** Whether these are past events that are looked at once more: nothing may be spent on them. */
  readonly rehearsing: boolean;
}

/** A signal: what it is, and a function from a batch of records to one value for each, in the same order. */
export interface SignalDefinition {
  readonly descriptor: SignalDescriptor;
  /** Uses `stores`, so that its failure breaks the transaction unless it is fenced; see `evaluateSignals`. */
  readonly stateful?: boolean;
  /** Locks rows that events of any account may need: it is computed last, since other batches wait for them from then on. */
  readonly locks?: boolean;
  /** Ids of the signals whose values it reads: they are computed before it, also where no rule reads them. */
  readonly from?: readonly string[];
  /** Milliseconds that it may take for one batch, where that is not what all others may. */
  readonly budgetMs?: number;
  evaluate(
    records: readonly EventRecord[],
    context: SignalContext,
  ): readonly SignalValue[] | Promise<readonly SignalValue[]>;
  /**
   * Keeps what later values rest on. Runs for every batch, also while no rule reads the signal, so that a rule that
   * is activated tomorrow sees what came before. A failure fails the batch: state is never lost silently.
   */
  remember?(records: readonly EventRecord[], stores: SignalStores): Promise<void>;
}

/** A value with no evidence to name. */
export const unknown = (reason: string): SignalValue => ({ known: false, reason });
