import type { Verdict } from '@breakwater/contracts';
import type { Rules, StoredVerdict } from '@breakwater/rules';

/** Verdicts of other processes are looked for this often; those of this one ring the bell. */
const POLL_MS = 50;
const PAGE = 1_000;

/** Hands every new verdict to whoever is listening, in this process. */
export interface VerdictStream {
  /** Verdicts from now on, or after the one with this number. The result stops it. */
  follow(onVerdict: (stored: StoredVerdict) => void, after?: number): Promise<() => void>;
  /** Looks now rather than at the next poll. */
  wake(): void;
  stop(): void;
}

type Follower = (stored: StoredVerdict) => void;

/** One reader of the verdicts table for all followers; it rests while there are none. */
export function createVerdictStream(
  rules: Pick<Rules, 'verdictsAfter' | 'lastSeq'>,
  onError: (error: unknown) => void,
): VerdictStream {
  const followers = new Set<Follower>();
  let position: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let reading = false;

  async function read(): Promise<void> {
    if (reading || followers.size === 0) return;
    reading = true;
    try {
      position ??= await rules.lastSeq();
      for (let page = [] as readonly StoredVerdict[]; ; ) {
        page = await rules.verdictsAfter(position, PAGE);
        for (const stored of page) for (const follower of followers) follower(stored);
        position = page.at(-1)?.seq ?? position;
        if (page.length < PAGE) return;
      }
    } catch (error) {
      onError(error);
    } finally {
      reading = false;
    }
  }

  return {
    follow: async (onVerdict, after) => {
      let seen = after ?? 0;
      if (after !== undefined) {
        for (const stored of await rules.verdictsAfter(after, PAGE)) {
          seen = stored.seq;
          onVerdict(stored);
        }
      }
      if (followers.size === 0) position = await rules.lastSeq();
      const follower: Follower = (stored) => {
        if (stored.seq > seen) onVerdict(stored);
      };
      followers.add(follower);
      timer ??= setInterval(() => void read(), POLL_MS).unref();
      return () => followers.delete(follower);
    },
    wake: () => void read(),
    stop: () => {
      clearInterval(timer);
      followers.clear();
    },
  };
}

/** Which verdicts a follower of the stream wants. */
export function wants(outcomes: ReadonlySet<string>, verdict: Verdict): boolean {
  return outcomes.size === 0 || outcomes.has(verdict.outcome);
}
