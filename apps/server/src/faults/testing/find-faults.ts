import { setTimeout as sleep } from 'node:timers/promises';
import { verifyDatabase } from '@breakwater/audit';
import type { Verdict } from '@breakwater/contracts/rules';
import { openPostgres, type Storage } from '@breakwater/storage';
import type { Scenario } from './scenario.ts';
import type { Ledger } from './send-stream.ts';
import type { Delivery } from './webhook-target.ts';

type Tables = {
  events: { id: string; seq: number; account_id: string };
  event_queue: { seq: number };
  verdicts: { seq: number; event_id: string; said: Pick<Verdict, 'fired'> | null };
  actions: { id: string; account_id: string };
  webhook_deliveries: { state: string; seq: number; idempotency_key: string };
  dead_letters: { event_id: string; code: string };
};

interface Row {
  readonly seq: number;
  readonly account: string;
  readonly fired: Verdict['fired'];
}

/** So many are named of what breaks a rule: enough to look into. */
const NAMED = 5;
const PATIENCE_MS = 45_000;

/** Everything that must hold after any fault; each list names some of what breaks it, so that empty is right. */
export const FAULTLESS = {
  hadActions: true,
  acknowledgedButNotStored: [],
  withoutVerdict: [],
  withTwoVerdicts: [],
  deadLetters: [],
  judgedOutOfOrder: [],
  miscounted: [],
  actionsNotDelivered: [],
  actionsWithSeveralKeys: [],
  deliveredOutOfOrder: [],
  auditChain: true,
} as const;

/**
 * Waits until nothing is left to judge and to deliver, then looks for what the fault has broken, at this target among
 * others.
 */
export async function findFaults(scenario: Scenario, ledger: Ledger, target = scenario.target) {
  const storage = await openPostgres({ url: scenario.postgres.url, maxConnections: 2 });
  try {
    await untilSettled(storage);
    const db = storage.db.withTables<Tables>();
    const events = await db.selectFrom('events').selectAll().orderBy('seq').execute();
    const verdicts = await db
      .selectFrom('verdicts')
      .select(['seq', 'event_id', 'said'])
      .orderBy('seq')
      .execute();
    const actions = await db.selectFrom('actions').select(['id', 'account_id']).execute();
    const sent = await db
      .selectFrom('webhook_deliveries')
      .select(['seq', 'idempotency_key'])
      .orderBy('seq')
      .execute();
    const dead = await db.selectFrom('dead_letters').select(['event_id', 'code']).execute();

    const stored = new Map(events.map((event) => [event.id, event]));
    const judged = verdicts.flatMap(({ event_id, said }): Row[] => {
      const event = stored.get(event_id);
      return event ? [{ seq: event.seq, account: event.account_id, fired: said?.fired ?? [] }] : [];
    });
    const { deliveries } = target;
    const broken = {
      acknowledgedButNotStored: [...ledger.values()].filter((eventId) => !stored.has(eventId)),
      withoutVerdict: missing(
        events.map(({ id }) => id),
        verdicts.map(({ event_id }) => event_id),
      ),
      withTwoVerdicts: repeated(verdicts.map(({ event_id }) => event_id)),
      deadLetters: dead.map(({ event_id, code }) => `${event_id} ${code}`),
      judgedOutOfOrder: accountsOutOfOrder(judged),
      miscounted: accountsMiscounted(judged),
      actionsNotDelivered: missing(
        actions.map(({ id }) => id),
        deliveries.flatMap(({ accepted, action }) => (accepted ? action.id : [])),
      ),
      actionsWithSeveralKeys: withSeveralKeys(deliveries),
      deliveredOutOfOrder: deliveredOutOfOrder(
        deliveries,
        sent.map((one) => one.idempotency_key),
      ),
    };
    const named = Object.entries(broken).map(([rule, all]) => [rule, all.slice(0, NAMED)]);
    return {
      ...Object.fromEntries(named),
      hadActions: actions.length > 0,
      auditChain: (await verifyDatabase(storage)).ok,
    };
  } finally {
    await storage.close();
  }
}

async function untilSettled(storage: Storage): Promise<void> {
  const db = storage.db.withTables<Tables>();
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const queued = await db.selectFrom('event_queue').select('seq').limit(1).execute();
    const waiting = await db
      .selectFrom('webhook_deliveries')
      .select('seq')
      .where('state', '=', 'waiting')
      .limit(1)
      .execute();
    if (queued.length + waiting.length === 0) return;
    if (Date.now() > deadline) {
      throw new Error(
        `not settled in time: events wait: ${queued.length > 0}, deliveries: ${waiting.length > 0}`,
      );
    }
    await sleep(100);
  }
}

function missing(wanted: readonly string[], present: readonly string[]): string[] {
  const have = new Set(present);
  return wanted.filter((one) => !have.has(one));
}

function repeated(all: readonly string[]): string[] {
  return all.filter((one, index) => all.indexOf(one) !== index);
}

/** Accounts whose verdicts do not follow the order in which their events were accepted. */
function accountsOutOfOrder(judged: readonly Row[]): string[] {
  const latest = new Map<string, number>();
  const found = new Set<string>();
  for (const { account, seq } of judged) {
    if (seq < (latest.get(account) ?? 0)) found.add(account);
    latest.set(account, seq);
  }
  return [...found];
}

/** Accounts whose posts were not counted 1, 2, 3 … in the order of their verdicts. */
function accountsMiscounted(judged: readonly Row[]): string[] {
  const counts = new Map<string, number>();
  const found = new Set<string>();
  for (const { account, fired } of judged) {
    const expected = (counts.get(account) ?? 0) + 1;
    const { because } = fired.find(({ id }) => id === 'faults/count') ?? {};
    if (because !== String(expected)) found.add(account);
    counts.set(account, expected);
  }
  return [...found];
}

function withSeveralKeys(deliveries: readonly Delivery[]): string[] {
  const keys = new Map<string, string>();
  return deliveries.flatMap(({ action, type, idempotencyKey }) => {
    const what = `${type} ${action.id}`;
    const first = keys.get(what) ?? idempotencyKey;
    keys.set(what, first);
    return first === idempotencyKey ? [] : what;
  });
}

/** Accounts whose messages were first taken in another order than they were sent in. */
function deliveredOutOfOrder(deliveries: readonly Delivery[], sent: readonly string[]): string[] {
  const position = new Map(sent.map((key, index) => [key, index]));
  const firsts = new Map(
    deliveries
      .filter(({ accepted }) => accepted)
      .toReversed()
      .map((one) => [one.idempotencyKey, one]),
  );
  const latest = new Map<string, number>();
  const found = new Set<string>();
  for (const { idempotencyKey, action } of [...firsts.values()].toReversed()) {
    const at = position.get(idempotencyKey) ?? -1;
    if (at < (latest.get(action.accountId) ?? -1)) found.add(action.accountId);
    latest.set(action.accountId, at);
  }
  return [...found];
}
