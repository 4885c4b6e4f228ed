import { setImmediate as breathe } from 'node:timers/promises';
import type { EventRecord } from '@breakwater/contracts';
import type { SignalNeeds, SignalSet, SignalValue } from '@breakwater/contracts/detection';
import { codeOf, messageOf } from '@breakwater/kernel';
import { closingStores } from './closing-stores.ts';
import { SignalFailedError } from './errors.ts';
import { orderSignals } from './order-signals.ts';
import { type SignalContext, type SignalDefinition, unknown } from './signal-definition.ts';
import type { Suspects } from './suspects.ts';
import { withinBudget } from './within-budget.ts';

/** After so many milliseconds of work without a pause what came meanwhile has its turn. */
const TURN_MS = 4;

/** The context of a batch, before a signal gets its budget. */
export type BatchContext = Omit<SignalContext, 'deadline' | 'valueOf'>;

type ReadingContext = Omit<SignalContext, 'deadline'>;

/** What signals may take, and which are watched. */
export interface SignalLimits {
  /** Milliseconds for one signal and one batch. */
  readonly budgetMs: number;
  /** Stateful signals that failed lately. */
  readonly suspects: Suspects;
  /** Runs work such that its failure harms nothing else. */
  readonly fence: Fence;
}
export type Fence = <T>(budgetMs: number, work: () => Promise<T>) => Promise<T>;

/**
 * Computes the signals that are needed, and before them those whose values they read, each over the whole batch. A signal that throws, answers with the wrong
 * number of values or exceeds the budget gives `unknown` with the reason; the others are not affected.
 *
 * A fence around each stateful signal (a savepoint, so that its failure does not take the batch along) costs four trips
 * to the database per batch. So it is put up only after a failure: the first one fails the batch, whose repetition
 * then has the fence and an `unknown`.
 *
 * @returns one set per record, in the order of the records
 * @throws SignalFailedError, to be answered by evaluating the batch again in a new transaction
 * @throws what makes the transaction itself unusable (a lost connection), or asks for it to be run again (a
 *   serialization failure or deadlock)
 */
export async function evaluateSignals(
  definitions: ReadonlyMap<string, SignalDefinition>,
  records: readonly EventRecord[],
  context: BatchContext,
  limits: SignalLimits,
): Promise<SignalSet[]> {
  const sets: Record<string, SignalValue>[] = records.map(() => ({}));
  const places = new Map(records.map((record, index) => [record, index]));
  let turn = performance.now();
  for (const id of orderSignals(definitions, lockingLast(definitions, neededIds(context.needs)))) {
    // A batch beside this one may hold rows that others wait for, and have its answer.
    if (performance.now() - turn > TURN_MS) {
      await breathe();
      turn = performance.now();
    }
    const definition = definitions.get(id);
    const readValue = (read: string, record: EventRecord): SignalValue =>
      definition?.from?.includes(read)
        ? (sets[places.get(record) ?? -1]?.[read] ?? unknown(`no signal is called ${read}`))
        : unknown(`${id} does not say that it reads ${read}`);
    const values = definition
      ? await evaluateReadable(definition, records, { ...context, valueOf: readValue }, limits)
      : records.map(() => unknown(`no signal is called ${id}`));
    values.forEach((value, index) => {
      const set = sets[index];
      if (set) set[id] = value;
    });
  }
  return sets;
}

function neededIds(needs: SignalNeeds): Set<string> {
  const ids = new Set(needs.signals);
  if (needs.counters.length > 0) ids.add('counters');
  return ids;
}

/** What locks rows waits until all else is computed: other workers wait for it until the batch is committed. */
function lockingLast(definitions: ReadonlyMap<string, SignalDefinition>, ids: Iterable<string>): string[] {
  const weightOf = (id: string) => {
    const { stateful = false, locks = false } = definitions.get(id) ?? {};
    return Number(stateful) + Number(locks);
  };
  return [...ids].sort((a, b) => weightOf(a) - weightOf(b));
}

/** A signal gets only the records of the types it reads; for the others it has no value. */
async function evaluateReadable(
  definition: SignalDefinition,
  records: readonly EventRecord[],
  context: ReadingContext,
  limits: SignalLimits,
): Promise<SignalValue[]> {
  const { id, reads } = definition.descriptor;
  const readable = records.filter(({ event }) => reads.includes(event.type));
  const absent = context.needs.banks?.[id]?.find((bank) => !Object.hasOwn(context.banks.versions, bank));
  if (absent !== undefined) return records.map(() => unknown(`bank ${absent} does not exist`));
  const values = readable.length === 0 ? [] : await guarded(definition, readable, context, limits);
  let next = 0;
  return records.map(({ event }) => {
    if (!reads.includes(event.type)) return unknown(`${id} has no value for ${event.type}`);
    return values[next++] ?? unknown(`${id} gave no value`);
  });
}

async function guarded(
  definition: SignalDefinition,
  records: readonly EventRecord[],
  context: ReadingContext,
  { suspects, fence, ...limits }: SignalLimits,
): Promise<readonly SignalValue[]> {
  const { descriptor, stateful = false, budgetMs = limits.budgetMs } = definition;
  const deadline = performance.now() + budgetMs;
  const { stores, close } = closingStores(context.stores);
  const run = async () => definition.evaluate(records, { ...context, stores, deadline });
  const fenced = stateful && suspects.has(descriptor.id);
  try {
    const values = fenced ? await fence(budgetMs, run) : await withinBudget(run(), budgetMs);
    if (values.length === records.length) return values;
    return failed(definition, records, `gave ${values.length} values for ${records.length} records`);
  } catch (error) {
    if (isTransactionLost(error)) throw error;
    if (stateful && !fenced) {
      suspects.add(descriptor.id);
      throw new SignalFailedError(descriptor.id, error);
    }
    return failed(definition, records, `failed: ${messageOf(error)}`);
  } finally {
    close();
  }
}

function failed(definition: SignalDefinition, records: readonly EventRecord[], why: string): SignalValue[] {
  const value = unknown(`${definition.descriptor.id} ${why}`);
  return records.map(() => value);
}

/** Nothing that this transaction still does can be committed: its owner has to run it again (SQLSTATE 40, 08, 57P). */
function isTransactionLost(error: unknown): boolean {
  return /^(40...|08...|57P..|25P02)$/.test(codeOf(error));
}
