import type { DesignationList, GateBand, GateState, UploadResult, Verdict } from '@breakwater/contracts';
import type { PolicyModelUse } from '@breakwater/policy-model';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { watchRuleBreakers } from './open-breakers.ts';
import { watchGate } from './watch/watch-gate.ts';
import { type WatchedNetworks, watchNetworks } from './watch/watch-networks.ts';
import { watchPolicyModel } from './watch/watch-policy-model.ts';

/** What the product tells Prometheus. Labels are few and fixed; nothing names an account. */
export interface Metrics {
  readonly registry: Registry;
  requestDone(method: string, route: string, status: number, milliseconds: number): void;
  uploaded(result: UploadResult): void;
  /** A batch was judged and is not committed yet; what an attempt before it said is forgotten. */
  judged(verdicts: readonly Verdict[], milliseconds: number): void;
  /** The batch was committed: now it counts. */
  batchDone(batch: { readonly size: number; readonly ms: number; readonly lagMs: number }): void;
  delivered(state: 'delivered' | 'retry' | 'dead'): void;
  /** Read at each scrape. */
  watchBacklog(read: () => Promise<number>): void;
  /** Read at each scrape. */
  watchLists(read: () => Promise<readonly DesignationList[]>): void;
  gateChecked(band: GateBand, heldBack: boolean): void;
  /** Read at each scrape. */
  watchGate(read: () => Promise<GateState>): void;
  /** Read at each scrape. */
  watchRuleBreakers(read: () => Promise<readonly { readonly ruleId: string }[]>): void;
  /** Read at each scrape. */
  watchNetworks(networks: WatchedNetworks): void;
  /** Read at each scrape. */
  watchPolicyModel(read: () => PolicyModelUse): void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'breakwater_' });
  const on = { registers: [registry] };
  const requests = new Histogram({
    ...on,
    name: 'breakwater_http_request_seconds',
    help: 'Time from request to answer',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
  });
  const events = new Counter({
    ...on,
    name: 'breakwater_events_total',
    help: 'Events by receipt',
    labelNames: ['status'],
  });
  const verdicts = new Counter({
    ...on,
    name: 'breakwater_verdicts_total',
    help: 'Verdicts by outcome',
    labelNames: ['outcome'],
  });
  const fired = new Counter({
    ...on,
    name: 'breakwater_rule_fired_total',
    help: 'Times a rule fired',
    labelNames: ['rule', 'mode'],
  });
  const judging = new Histogram({
    ...on,
    name: 'breakwater_judge_seconds',
    help: 'Time to judge a batch',
    buckets: SECONDS,
  });
  const lag = new Histogram({
    ...on,
    name: 'breakwater_verdict_lag_seconds',
    help: 'From acceptance to verdict, oldest of a batch',
    buckets: SECONDS,
  });
  const size = new Histogram({
    ...on,
    name: 'breakwater_batch_events',
    help: 'Events in a batch',
    buckets: [1, 5, 10, 50, 100, 250, 500, 1000],
  });
  const deliveries = new Counter({
    ...on,
    name: 'breakwater_webhook_deliveries_total',
    help: 'Webhook attempts by end',
    labelNames: ['state'],
  });
  const gateChecks = new Counter({
    ...on,
    name: 'breakwater_gate_checks_total',
    help: 'Accounts compared with removed ones, by band; held: a breaker kept a flag away',
    labelNames: ['band', 'held'],
  });
  let staged: { readonly made: readonly Verdict[]; readonly ms: number } | undefined;
  return {
    registry,
    requestDone: (method, route, status, ms) =>
      requests.observe({ method, route, status: String(status) }, ms / 1000),
    uploaded: ({ accepted, duplicate, rejected }) => {
      events.inc({ status: 'accepted' }, accepted);
      events.inc({ status: 'duplicate' }, duplicate);
      events.inc({ status: 'rejected' }, rejected);
    },
    judged: (made, ms) => {
      staged = { made, ms };
    },
    batchDone: (batch) => {
      if (staged) {
        judging.observe(staged.ms / 1000);
        for (const verdict of staged.made) {
          verdicts.inc({ outcome: verdict.outcome });
          for (const rule of verdict.fired) fired.inc({ rule: rule.id, mode: rule.mode });
        }
        staged = undefined;
      }
      size.observe(batch.size);
      lag.observe(batch.lagMs / 1000);
    },
    delivered: (state) => deliveries.inc({ state }),
    watchBacklog: (read) => {
      new Gauge({
        ...on,
        name: 'breakwater_backlog_events',
        help: 'Accepted events that wait for judgement',
        aggregator: 'max',
        async collect() {
          this.set(await read());
        },
      });
    },
    gateChecked: (band, heldBack) => gateChecks.inc({ band, held: heldBack ? 'yes' : 'no' }),
    watchGate: (read) => watchGate(registry, read),
    watchRuleBreakers: (read) => watchRuleBreakers(registry, read),
    watchPolicyModel: (read) => watchPolicyModel(registry, read),
    watchNetworks: (networks) => watchNetworks(registry, networks),
    watchLists: (read) => {
      const entries = new Gauge({
        ...on,
        name: 'breakwater_list_entries',
        help: 'Entries of a designation list in use',
        aggregator: 'max',
        labelNames: ['list'],
      });
      new Gauge({
        ...on,
        name: 'breakwater_list_state',
        help: 'Why a designation list is not good, by the code of its fault, or stale; 1 where it holds',
        aggregator: 'max',
        labelNames: ['list', 'state'],
        async collect() {
          this.reset();
          entries.reset();
          for (const list of await read()) {
            entries.set({ list: list.id }, list.entries);
            this.set({ list: list.id, state: list.fault?.code ?? (list.stale ? 'stale' : 'good') }, 1);
          }
        },
      });
    },
  };
}
