import type { PolicyModelUse } from '@breakwater/policy-model';
import { Counter, Gauge, type Registry } from 'prom-client';

const COUNTS = {
  calls: 'Requests that went to the policy model',
  answered: 'Calls to the policy model that gave a verdict',
  failed: 'Calls to the policy model that gave none: slow, failing, malformed',
  notAsked: 'Questions that the policy model was not asked: budget spent, breaker open, no time',
  cacheHits: 'Questions that an earlier call to the policy model answered',
} as const;

/** What the policy model did, and what it may still do; read at each scrape. */
export function watchPolicyModel(registry: Registry, read: () => PolicyModelUse): void {
  const on = { registers: [registry] };
  for (const [name, help] of Object.entries(COUNTS) as [keyof typeof COUNTS, string][])
    new Counter({
      ...on,
      name: `breakwater_policy_model_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}_total`,
      help,
      collect() {
        this.reset();
        this.inc(read()[name]);
      },
    });
  new Gauge({
    ...on,
    name: 'breakwater_policy_model_budget_left',
    help: 'Calls that the policy model may still be asked in this minute and day',
    labelNames: ['window'],
    collect() {
      const { minute, day } = read().budget;
      this.set({ window: 'minute' }, minute.limit - minute.used);
      this.set({ window: 'day' }, day.limit - day.used);
    },
  });
  new Gauge({
    ...on,
    name: 'breakwater_policy_model_breaker_open',
    aggregator: 'max',
    help: '1 while the endpoint of the policy model is left alone because it failed',
    collect() {
      this.set(read().breaker.state === 'closed' ? 0 : 1);
    },
  });
}
