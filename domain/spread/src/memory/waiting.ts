import type { Carried } from '../things.ts';

/** Of what came, so much is held: what is beyond is found where it is stored. */
const MOST = 20_000;

/** What came and was counted elsewhere meanwhile, while a window is read: by number of its event. */
export interface Waiting {
  add(seq: number, carried: Carried): void;
  /** What was read is taken out of it. */
  readonly bySeq: Map<number, Carried>;
  /** Takes out so many at most, those that came first. */
  take(most: number): readonly Carried[];
  forget(isTheirs: (platform: string, accountId: string) => boolean): void;
  readonly size: number;
}

/** See `Waiting`. */
export function createWaiting(): Waiting {
  const bySeq = new Map<number, Carried>();
  return {
    add(seq, carried) {
      bySeq.set(seq, carried);
      if (bySeq.size <= MOST) return;
      for (const oldest of bySeq.keys()) {
        bySeq.delete(oldest);
        break;
      }
    },
    bySeq,
    take(most) {
      const taken = [...bySeq.entries()].slice(0, most);
      for (const [seq] of taken) bySeq.delete(seq);
      return taken.map(([, carried]) => carried);
    },
    forget(isTheirs) {
      for (const [seq, { platform, accountId }] of bySeq)
        if (isTheirs(platform, accountId)) bySeq.delete(seq);
    },
    get size() {
      return bySeq.size;
    },
  };
}
