import { AggregatorRegistry, type Registry } from 'prom-client';
import type { MetricValues } from './watched.ts';

/** All metrics that can be read: one that asks a database that is away is left out, and takes no other with it. */
export async function readMetrics(...registries: readonly Registry[]): Promise<readonly MetricValues[]> {
  const metrics = registries.flatMap((registry) => registry.getMetricsAsArray());
  const read = await Promise.allSettled(metrics.map(async (metric) => valuesOf(metric)));
  return read.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
}

/** Prometheus text of one process, or of several as one: counters are added, what is read of the database is not. */
export function printMetrics(processes: readonly (readonly MetricValues[])[]): Promise<string> {
  const only = processes.length === 1;
  // What says nothing over several processes (when one started) is left out over several, and kept of one.
  const kept = only ? processes.map((metrics) => metrics.map(firstWins)) : processes;
  return AggregatorRegistry.aggregate(kept.map((metrics) => [...metrics])).metrics();
}

const firstWins = (metric: MetricValues): MetricValues => ({ ...metric, aggregator: 'first' });

/** The declared type has no `get`, which every metric has. */
async function valuesOf(metric: object): Promise<MetricValues> {
  if (!('get' in metric) || typeof metric.get !== 'function') throw new TypeError('not a metric');
  return (await metric.get()) as MetricValues;
}
