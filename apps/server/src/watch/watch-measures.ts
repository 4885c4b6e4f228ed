import type { Measure } from '@breakwater/storage';
import { Gauge, type Registry } from 'prom-client';

/** Shows measures to monitoring; each is read whenever it is asked for. */
export function watchMeasures(registry: Registry, measures: readonly Measure[]): void {
  for (const { name, help, aggregator, labels = [], read } of measures)
    new Gauge({
      registers: [registry],
      name,
      help,
      aggregator,
      labelNames: [...labels],
      async collect() {
        const readings = await read();
        this.reset();
        for (const { value, labels: of = {} } of readings) this.set(of, value);
      },
    });
}
