import { collectDefaultMetrics, Registry } from 'prom-client';

let registry: Registry | undefined;

/**
 * What Node tells of this process: CPU, memory, pauses. One registry for the process, since what watches the garbage
 * collector is never taken down again: with one for each Breakwater, none that has stopped would ever leave memory.
 */
export function processMetrics(): Registry {
  if (registry) return registry;
  registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: 'breakwater_' });
  return registry;
}
