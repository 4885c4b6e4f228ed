import type { Readiness } from './readiness.ts';

/** A metric with its values, as one process hands it to another. */
export type MetricValues = object;

/** A process as whoever watches sees it: this one, or a worker beside it. */
export interface Watched {
  readiness(): Promise<Readiness>;
  metrics(): Promise<readonly MetricValues[]>;
}
