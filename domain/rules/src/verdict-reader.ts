import type { Verdict } from '@breakwater/contracts/rules';
import type { Storage } from '@breakwater/storage';
import type { StoredVerdict } from './store/kept-verdict.ts';
import { createVerdictFinder, findLastSeq } from './store/verdict-table.ts';
import { createVersionsReader } from './store/versions-table.ts';

/** Verdicts of an account: `before` is the `next` of the page before. */
export interface VerdictPageRequest {
  readonly limit: number;
  readonly before?: number;
}

export interface VerdictPage {
  readonly verdicts: readonly Verdict[];
  /** Where the next page begins; left out on the last. */
  readonly next?: number;
}

/** Reads verdicts that are stored. */
export interface VerdictReader {
  verdictOfEvent(eventId: string): Promise<Verdict | undefined>;
  /** By event id; events without a verdict are left out. */
  verdictsOf(eventIds: readonly string[]): Promise<ReadonlyMap<string, Verdict>>;
  /** Latest first. */
  verdictsOfAccount(platform: string, accountId: string, page: VerdictPageRequest): Promise<VerdictPage>;
  /**
   * Verdicts after the one with number `seq` (0: all), for followers. None is ever skipped: a verdict is shown once
   * no running transaction could still place one before it. Follow with the `seq` of the last one shown.
   */
  verdictsAfter(seq: number, limit: number): Promise<readonly StoredVerdict[]>;
  /** Number of the last verdict that `verdictsAfter` would show: where to follow from now on. */
  lastSeq(): Promise<number>;
  /** Flagged ones, of all platforms or of one, latest first. */
  recentFlagged(limit: number, platform?: string): Promise<readonly Verdict[]>;
}

export function createVerdictReader({ db }: Pick<Storage, 'db'>): VerdictReader {
  const find = createVerdictFinder(db, createVersionsReader(db));
  return {
    verdictOfEvent: async (eventId) => (await find.byEvents([eventId]))[0],
    verdictsOf: async (eventIds) => {
      const verdicts = eventIds.length === 0 ? [] : await find.byEvents(eventIds);
      return new Map(verdicts.map((verdict) => [verdict.eventId, verdict]));
    },
    verdictsOfAccount: async (platform, accountId, { limit, before = Number.MAX_SAFE_INTEGER }) => {
      const found = await find.ofAccount(platform, accountId, { before, limit: limit + 1 });
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      const verdicts = shown.map(({ verdict }) => verdict);
      return found.length > limit && last ? { verdicts, next: last.seq } : { verdicts };
    },
    verdictsAfter: find.after,
    lastSeq: () => findLastSeq(db),
    recentFlagged: find.recentFlagged,
  };
}
