import type { Verdict } from '@breakwater/contracts/rules';
import { decodeCursor, type Page, type PageQuery, pageOf } from '@breakwater/kernel';
import type { Storage } from '@breakwater/storage';
import type { StoredVerdict } from './store/kept-verdict.ts';
import { createVerdictFinder, findLastSeq } from './store/verdict-table.ts';
import { createVersionsReader } from './store/versions-table.ts';

const PAGE = 50;
/** Above the number of any verdict. */
const LATEST = String(Number.MAX_SAFE_INTEGER);

/** Reads verdicts that are stored. */
export interface VerdictReader {
  verdictOfEvent(eventId: string): Promise<Verdict | undefined>;
  /** By event id; events without a verdict are left out. */
  verdictsOf(eventIds: readonly string[]): Promise<ReadonlyMap<string, Verdict>>;
  /** Latest first. */
  verdictsOfAccount(platform: string, accountId: string, query: PageQuery): Promise<Page<Verdict>>;
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
    verdictsOfAccount: async (platform, accountId, { limit = PAGE, cursor }) => {
      const { seq: before = LATEST } = decodeCursor(cursor, { seq: /^\d{1,16}$/ }) ?? {};
      const found = await find.ofAccount(platform, accountId, { before, limit: limit + 1 });
      const page = pageOf(found, limit, (last) => [last.seq]);
      return { ...page, items: page.items.map(({ verdict }) => verdict) };
    },
    verdictsAfter: find.after,
    lastSeq: () => findLastSeq(db),
    recentFlagged: find.recentFlagged,
  };
}
