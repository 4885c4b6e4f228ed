import type { EventRecord, Evidence } from '@breakwater/contracts';
import type { CounterDeclaration, SignalValue } from '@breakwater/contracts/detection';
import type { CollectedLink } from '../links/collect-links.ts';
import type { ChangedCounter, CounterKey, CounterRow, CounterStore } from '../signal-stores.ts';
import { CountState } from './count-state.ts';
import { type CounterPlan, keptUntil, planCounter } from './counter-plan.ts';
import { DIMENSIONS, type DimensionName } from './dimensions.ts';
import { DistinctState } from './distinct-state.ts';
import type { HashedValue, ValueHash } from './hash-values.ts';
import type { CounterState, Reading } from './ring.ts';

/** One counter for one key, shared by all events of the batch that meet it. */
interface Cell extends CounterKey {
  /** Some event of the batch is counted here, so the row is locked and written. */
  counted: boolean;
  state: CounterState;
  expiresAt: number;
  /** Until when the row is kept as it stands. */
  keptUntil: number;
}

/** A counter in this batch. */
interface RunningCounter {
  readonly plan: CounterPlan;
  readonly cells: Map<string, Cell>;
  /** State of keys that were never seen. Only read: a cell that is counted gets its own when its row is locked. */
  readonly empty: CounterState;
}

/** What one event does with one counter. */
interface Visit {
  readonly plan: CounterPlan;
  readonly cells: readonly Cell[];
  readonly members: readonly HashedValue[];
  readonly counts: boolean;
  /** Why there is no value. */
  readonly missing?: string;
}

type ValuesOf = (dimension: DimensionName) => readonly HashedValue[];

export interface CountingContext {
  readonly store: CounterStore;
  readonly hash: ValueHash;
  readonly linksOf: (record: EventRecord) => readonly CollectedLink[];
}

/**
 * Counts a batch and reads every declared counter at each of its events, which sees itself and the events before it.
 * Windows slide with the time of the event itself. Three calls of the store at most, whatever the number of counters.
 */
export async function countBatch(
  declarations: readonly CounterDeclaration[],
  records: readonly EventRecord[],
  context: CountingContext,
): Promise<SignalValue[]> {
  const counters = declarations.map(planCounter).map(runningCounter);
  const visits = records.map((record) => {
    const valuesOf = dimensionsOf(record, context);
    return counters.map((counter) => visit(counter, record, valuesOf));
  });
  await loadStates(counters, context.store);
  const values = records.map((record, index) => countersValue(record, visits[index] ?? []));
  await context.store.write(changedCells(counters));
  return values;
}

function runningCounter(plan: CounterPlan): RunningCounter {
  return { plan, cells: new Map(), empty: stateOf(plan, []) };
}

/** Each dimension of a record is read and hashed once, however many counters use it. */
function dimensionsOf(record: EventRecord, { hash, linksOf }: CountingContext): ValuesOf {
  const known = new Map<DimensionName, readonly HashedValue[]>();
  return (name) => {
    let hashed = known.get(name);
    if (!hashed) {
      const values = DIMENSIONS[name].valuesOf(record, () => linksOf(record));
      hashed = values.map((value) => hash(record.event.platform, name, value));
      known.set(name, hashed);
    }
    return hashed;
  };
}

function visit(counter: RunningCounter, record: EventRecord, valuesOf: ValuesOf): Visit {
  const { plan } = counter;
  const { event } = record;
  const { on, by, of } = plan.declaration;
  const counts = on.includes(event.type);
  const keys = valuesOf(by);
  if (keys.length === 0) return { plan, cells: [], members: [], counts, missing: missingOf(by, record) };
  const members = counts && of !== undefined ? valuesOf(of) : [];
  if (counts && of !== undefined && members.length === 0) {
    return { plan, cells: [], members, counts, missing: missingOf(of, record) };
  }
  const cells = keys.map(({ key }) => cellOf(counter, key, counts));
  if (counts) keepCells(cells, plan, record);
  return { plan, cells, members, counts };
}

/** Of a stored event the session is sealed, which is not the same as one that was never sent. */
function missingOf(name: DimensionName, { sessionKept }: EventRecord): string {
  const { missing, field } = DIMENSIONS[name];
  return sessionKept !== undefined && field.startsWith('/session/')
    ? `the session is sealed in the sign-in log (${sessionKept})`
    : missing;
}

function cellOf({ plan, cells, empty }: RunningCounter, key: string, counts: boolean): Cell {
  let cell = cells.get(key);
  if (!cell) {
    cell = { counter: plan.id, key, counted: counts, state: empty, expiresAt: 0, keptUntil: 0 };
    cells.set(key, cell);
  }
  cell.counted ||= counts;
  return cell;
}

/** What is counted is kept by the clock of the platform or by ours, whichever is ahead. */
function keepCells(cells: readonly Cell[], plan: CounterPlan, { event, receivedAt }: EventRecord): void {
  const until = keptUntil(plan, Math.max(receivedAt, bucketOf(plan, Date.parse(event.at)) * plan.bucketMs));
  for (const cell of cells) cell.expiresAt = Math.max(cell.expiresAt, until);
}

const bucketOf = ({ bucketMs }: CounterPlan, at: number) => Math.floor(at / bucketMs);

function stateOf({ declaration }: CounterPlan, stored: readonly number[]): CounterState {
  switch (declaration.measure) {
    case 'count':
      return new CountState(stored);
    case 'distinct':
      return new DistinctState(stored);
    default:
      return declaration.measure satisfies never;
  }
}

const isCounted = ({ counted }: Cell) => counted;
const cellsOf = (counters: readonly RunningCounter[]) => counters.flatMap(({ cells }) => [...cells.values()]);

/** What says no more than before, and is kept long enough, is not written. */
function changedCells(counters: readonly RunningCounter[]): ChangedCounter[] {
  return counters.flatMap(({ plan, cells }) =>
    [...cells.values()].filter(isCounted).flatMap((cell): ChangedCounter[] => {
      const { counter, key, state } = cell;
      const expiresAt = Math.max(cell.expiresAt, keptUntil(plan, state.newest * plan.bucketMs));
      if (!state.isChanged && expiresAt <= cell.keptUntil) return [];
      return [{ counter, key, state: state.encode(), expiresAt }];
    }),
  );
}

async function loadStates(counters: readonly RunningCounter[], store: CounterStore): Promise<void> {
  const byId = new Map(counters.map((counter) => [counter.plan.id, counter]));
  const all = cellsOf(counters);
  const onlyRead = all.filter((cell) => !cell.counted);
  const load = ({ counter, key, state }: CounterRow, kept: number) => {
    const running = byId.get(counter);
    const cell = running?.cells.get(key);
    if (running && cell) Object.assign(cell, { state: stateOf(running.plan, state), keptUntil: kept });
  };
  const [locked, read] = await Promise.all([store.lock(all.filter(isCounted)), store.read(onlyRead)]);
  for (const row of locked) load(row, row.expiresAt);
  for (const row of read) load(row, 0);
}

function countersValue({ event }: EventRecord, visits: readonly Visit[]): SignalValue {
  const at = Date.parse(event.at);
  const value: Record<string, number> = {};
  const evidence = visits.map((each) => {
    const reading = each.missing ?? count(each, at);
    if (typeof reading !== 'string') value[each.plan.declaration.name] = reading.value;
    return counterEvidence(each.plan, reading);
  });
  return { known: true, value, evidence };
}

/** Counts the event where it is to be counted, then reads; the highest of several keys (links of one post) stands. */
function count({ plan, cells, members, counts }: Visit, at: number): Reading | string {
  const bucket = bucketOf(plan, at);
  let highest: Reading | undefined;
  let late = false;
  for (const cell of cells) {
    if (counts) {
      if (plan.declaration.measure === 'count') cell.state.add(bucket, 0);
      for (const { member } of members) cell.state.add(bucket, member);
    }
    const reading = cell.state.read(bucket);
    if (!reading) late = true;
    else if (!highest || reading.value > highest.value) highest = reading;
  }
  return late || !highest ? 'the event came more than a window late' : highest;
}

function counterEvidence({ declaration, label }: CounterPlan, reading: Reading | string): Evidence {
  const { name: entry, by, window } = declaration;
  const { field } = DIMENSIONS[by];
  if (typeof reading === 'string') {
    return { kind: 'counter', field, entry, window, label: `${label}: unknown, ${reading}` };
  }
  const { value, capped } = reading;
  return { kind: 'counter', field, entry, window, label: capped ? `${label}, at least` : label, value };
}
