import type { DueCounts } from './due-counts.ts';
import type { Mark } from './marks/mark.ts';

/** A batch under way: others may wait for what it says of things that it was the first to bring. */
export interface Batch {
  /** Until it is judged, or is not. */
  readonly judged: Promise<void>;
  readonly end: () => void;
  readonly keys: string[];
  /** What it flagged, as long as it does not stand, with what stood there before. */
  readonly tentative: { readonly id: string; readonly before: Mark | undefined }[];
  /** What it writes of the counters, as long as that does not stand. */
  due: DueCounts | undefined;
}

/** What a batch brings of one event. */
export interface Brought {
  /** Keys of things of which it may be a copy. */
  readonly copyKeys: readonly string[];
  /** Keys of things that nobody brought before. */
  readonly fresh: readonly string[];
}

/** The batches of this process that are under way. */
export interface Batches {
  /** Begins one; `before` are those that brought first what it copies. */
  begin(brought: readonly Brought[]): { readonly batch: Batch; readonly before: readonly Batch[] };
  end(batch: Batch): void;
}

/** See `Batches`. */
export function createBatches(): Batches {
  const underWay = new Map<string, Batch>();

  return {
    begin(brought) {
      const batch = newBatch();
      const before = new Set<Batch>();
      for (const { copyKeys, fresh } of brought) {
        for (const key of copyKeys) {
          const other = underWay.get(key);
          if (other && other !== batch) before.add(other);
        }
        for (const key of fresh) {
          if (underWay.has(key)) continue;
          underWay.set(key, batch);
          batch.keys.push(key);
        }
      }
      return { batch, before: [...before] };
    },
    end(batch) {
      for (const key of batch.keys) if (underWay.get(key) === batch) underWay.delete(key);
      batch.end();
    },
  };
}

function newBatch(): Batch {
  let end = () => {};
  const judged = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { judged, end, keys: [], tentative: [], due: undefined };
}
