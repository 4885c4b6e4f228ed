import type { UploadResult } from '@breakwater/contracts/intake';
import type { GateBand } from '@breakwater/contracts/returns';
import type { Verdict } from '@breakwater/contracts/rules';
import { bind } from '@breakwater/kernel';
import type { PolicyModelUse } from '@breakwater/policy-model';
import type { Measure } from '@breakwater/storage';
import { Counter, Histogram, Registry } from 'prom-client';
import { watchMeasures } from './watch/watch-measures.ts';
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
  watch(measures: readonly Measure[]): void;
  gateChecked(band: GateBand, heldBack: boolean): void;
  /** Read at each scrape. */
  watchPolicyModel(read: () => PolicyModelUse): void;
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 60];

export function createMetrics(): Metrics {
  const registry = new Registry();
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
    gateChecked: (band, heldBack) => gateChecks.inc({ band, held: heldBack ? 'yes' : 'no' }),
    ...bind(registry, { watch: watchMeasures, watchPolicyModel }),
  };
}
