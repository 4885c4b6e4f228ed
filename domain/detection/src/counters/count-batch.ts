import type { EventRecord, Evidence } from '@breakwater/contracts';
import type { CounterDeclaration, SignalValue } from '@breakwater/contracts/detection';
import type { CollectedLink } from '../links/collect-links.ts';
import type { ChangedCounter, CounterCode, CounterKey, CounterStore } from '../signal-stores.ts';
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
  /** What is said where there is no value, by reason: many events of a batch lack the same. */
  readonly unknowns: Map<string, Evidence>;
}

/** What one event does with one counter. */
interface Visit {
  readonly counter: RunningCounter;
  readonly cells: readonly Cell[];
  readonly members: readonly HashedValue[];
  readonly counts: boolean;
  /** Why there is no value. */
  readonly missing?: string;
}

const NOTHING: readonly never[] = [];

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
  return { plan, cells: new Map(), empty: stateOf(plan, []), unknowns: new Map() };
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
  if (keys.length === 0)
    return { counter, cells: NOTHING, members: NOTHING, counts, missing: missingOf(by, record) };
  const members = counts && of !== undefined ? valuesOf(of) : NOTHING;
  if (counts && of !== undefined && members.length === 0) {
    return { counter, cells: NOTHING, members, counts, missing: missingOf(of, record) };
  }
  const cells = keys.map(({ key }) => cellOf(counter, key, counts));
  if (counts) keepCells(cells, plan, record);
  return { counter, cells, members, counts };
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

function stateOf({ declaration }: CounterPlan, stored: CounterCode): CounterState {
  switch (declaration.measure) {
    case 'count':
      return new CountState(stored);
    case 'distinct':
      return new DistinctState(stored);
    default:
      return declaration.measure satisfies never;
  }
}

/** What says no more than before, and is kept long enough, is not written. */
function changedCells(counters: readonly RunningCounter[]): ChangedCounter[] {
  const changed: ChangedCounter[] = [];
  for (const { plan, cells } of counters) {
    for (const { counter, key, state, counted, expiresAt: until, keptUntil: kept } of cells.values()) {
      if (!counted) continue;
      const expiresAt = Math.max(until, keptUntil(plan, state.newest * plan.bucketMs));
      if (state.isChanged || expiresAt > kept)
        changed.push({ counter, key, state: state.encode(), expiresAt });
    }
  }
  return changed;
}

async function loadStates(counters: readonly RunningCounter[], store: CounterStore): Promise<void> {
  const counted: Cell[] = [];
  const onlyRead: Cell[] = [];
  const plans = new Map<string, CounterPlan>();
  for (const { plan, cells } of counters) {
    plans.set(plan.id, plan);
    for (const cell of cells.values()) (cell.counted ? counted : onlyRead).push(cell);
  }
  const load = (cell: Cell, code: CounterCode | undefined) => {
    const plan = plans.get(cell.counter);
    if (plan && code) cell.state = stateOf(plan, code);
  };
  const [locked, read] = await Promise.all([store.lock(counted), store.read(onlyRead)]);
  for (const [at, cell] of counted.entries()) {
    const row = locked[at];
    load(cell, row?.state ?? []);
    cell.keptUntil = row?.expiresAt ?? 0;
  }
  for (const [at, cell] of onlyRead.entries()) load(cell, read[at]);
}

function countersValue({ event }: EventRecord, visits: readonly Visit[]): SignalValue {
  const at = Date.parse(event.at);
  const value: Record<string, number> = {};
  const evidence = visits.map((each) => {
    const reading = each.missing ?? count(each, at);
    if (typeof reading === 'string') return unknownEvidence(each.counter, reading);
    const { plan } = each.counter;
    value[plan.declaration.name] = reading.value;
    return counterEvidence(plan, reading);
  });
  return { known: true, value, evidence };
}

/** Counts the event where it is to be counted, then reads; the highest of several keys (links of one post) stands. */
function count({ counter: { plan }, cells, members, counts }: Visit, at: number): Reading | string {
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

function unknownEvidence({ plan, unknowns }: RunningCounter, reason: string): Evidence {
  const known = unknowns.get(reason);
  if (known) return known;
  const { name: entry, by, window } = plan.declaration;
  const label = `${plan.label}: unknown, ${reason}`;
  const evidence: Evidence = { kind: 'counter', field: DIMENSIONS[by].field, entry, window, label };
  unknowns.set(reason, evidence);
  return evidence;
}

function counterEvidence({ declaration, label }: CounterPlan, { value, capped }: Reading): Evidence {
  const { name: entry, by, window } = declaration;
  const { field } = DIMENSIONS[by];
  return { kind: 'counter', field, entry, window, label: capped ? `${label}, at least` : label, value };
}
