import type { Verdict } from '@breakwater/contracts/rules';
import { BreakwaterError } from '@breakwater/kernel';
import type { Rules, StoredVerdict } from '@breakwater/rules';

/** Verdicts of other processes are looked for this often; those of this one ring the bell. */
const POLL_MS = 50;
/** A verdict shows once no older transaction runs, mostly a moment after its own: the bell makes us look again. */
const SOON_MS = 4;
const LOOKS_AFTER_BELL = 5;
const PAGE = 1_000;
const MAX_FOLLOWERS = 200;

/** Hands every new verdict to whoever is listening, in this process. */
export interface VerdictStream {
  /**
   * Verdicts from now on, or after the one with this number; none is left out. The result stops it.
   *
   * @throws BreakwaterError `too-many-followers` (503)
   */
  follow(onVerdict: (stored: StoredVerdict) => void, after?: number): Promise<() => void>;
  /** Looks now rather than at the next poll. */
  wake(): void;
  stop(): void;
}

interface Follower {
  position: number;
  readonly onVerdict: (stored: StoredVerdict) => void;
}

/** Reads the verdicts table for all followers: those that stand at the same place share one read. */
export function createVerdictStream(
  rules: Pick<Rules, 'verdictsAfter' | 'lastSeq'>,
  onError: (error: unknown) => void,
): VerdictStream {
  const followers = new Set<Follower>();
  const timer = setInterval(() => void read(), POLL_MS).unref();
  let reading = false;
  let again = false;
  let looks = 0;

  async function read(): Promise<void> {
    again = true;
    if (reading) return;
    reading = true;
    while (again) {
      again = false;
      for (const [position, group] of byPosition(followers)) await readFor(position, group).catch(onError);
    }
    reading = false;
    if (looks-- > 0 && followers.size > 0) setTimeout(() => void read(), SOON_MS).unref();
  }

  async function readFor(position: number, group: readonly Follower[]): Promise<void> {
    const page = await rules.verdictsAfter(position, PAGE);
    const last = page.at(-1);
    if (!last) return;
    looks = 0;
    for (const follower of group) {
      for (const stored of page) if (followers.has(follower)) follower.onVerdict(stored);
      follower.position = last.seq;
    }
    if (page.length === PAGE) again = true;
  }

  return {
    follow: async (onVerdict, after) => {
      if (followers.size >= MAX_FOLLOWERS) {
        throw new BreakwaterError('too-many-followers', 'Too many follow the stream here; try again later.', {
          status: 503,
        });
      }
      const follower = { position: after ?? (await rules.lastSeq()), onVerdict };
      followers.add(follower);
      void read();
      return () => followers.delete(follower);
    },
    wake: () => {
      looks = LOOKS_AFTER_BELL;
      void read();
    },
    stop: () => {
      clearInterval(timer);
      followers.clear();
    },
  };
}

function byPosition(followers: ReadonlySet<Follower>): ReadonlyMap<number, readonly Follower[]> {
  const groups = new Map<number, Follower[]>();
  for (const follower of followers) {
    const group = groups.get(follower.position);
    if (group) group.push(follower);
    else groups.set(follower.position, [follower]);
  }
  return groups;
}

/** Which verdicts a follower of the stream wants. */
export function wants(outcomes: ReadonlySet<string>, verdict: Verdict): boolean {
  return outcomes.size === 0 || outcomes.has(verdict.outcome);
}
