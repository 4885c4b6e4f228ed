import type { ExposureLog, SpreadObject } from './spread/spread-object.ts';
import type { CascadeTruth } from './truth.ts';

/** Exposures of a family in order of time, and how many people are reached from each on. */
interface Remaining {
  readonly at: Float64Array;
  readonly from: Float64Array;
}

export interface ExposureIndex {
  readonly cascades: readonly CascadeTruth[];
  /** People who see a family later than `at`. */
  after(family: number, at: number): number;
  /** People who see an object in all. */
  readonly reach: Float64Array;
}

/** Sorts exposures by time, by cascade and by family. */
export function indexExposures(log: ExposureLog, objects: readonly SpreadObject[]): ExposureIndex {
  const order = Array.from(log.at.keys()).sort((left, right) => (log.at[left] ?? 0) - (log.at[right] ?? 0));
  const byCascade: number[][] = [];
  const byFamily: number[][] = objects.map(() => []);
  const reach = new Float64Array(objects.length);
  const contents: string[][] = [];
  const places = new Int32Array(objects.length);
  for (const { cascade, content, number } of objects) {
    contents[cascade] ??= [];
    places[number] = (contents[cascade]?.push(content) ?? 1) - 1;
    byCascade[cascade] ??= [];
  }
  for (const index of order) {
    const number = log.object[index] ?? 0;
    const object = objects[number];
    if (object === undefined) continue;
    byCascade[object.cascade]?.push(index);
    byFamily[object.family]?.push(index);
    reach[number] = (reach[number] ?? 0) + (log.people[index] ?? 0);
  }
  const cascades = byCascade.map((indices, number) => ({
    number,
    objects: contents[number] ?? [],
    exposures: {
      at: Float64Array.from(indices, (index) => log.at[index] ?? 0),
      people: Float64Array.from(indices, (index) => log.people[index] ?? 0),
      object: Int32Array.from(indices, (index) => places[log.object[index] ?? 0] ?? 0),
    },
  }));
  const families = byFamily.map((indices) => remainingOf(log, indices));
  return {
    cascades,
    reach,
    after(family, at) {
      const found = families[family];
      return found === undefined ? 0 : (found.from[countUntil(found.at, at)] ?? 0);
    },
  };
}

function remainingOf(log: ExposureLog, indices: readonly number[]): Remaining {
  const at = Float64Array.from(indices, (index) => log.at[index] ?? 0);
  const from = new Float64Array(indices.length + 1);
  for (let place = indices.length - 1; place >= 0; place--) {
    from[place] = (from[place + 1] ?? 0) + (log.people[indices[place] ?? 0] ?? 0);
  }
  return { at, from };
}

/** How many of rising times are no later than `at`. */
function countUntil(times: Float64Array, at: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
