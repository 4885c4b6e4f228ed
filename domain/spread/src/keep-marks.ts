import type { AccountRef, EventRecord } from '@breakwater/contracts';
import type { Storage, Work } from '@breakwater/storage';
import { copySignature } from '@breakwater/text';
import { tellForgotten, tellMarked } from './events.ts';
import type { Mark } from './marks/mark.ts';
import { markId } from './marks/mark-id.ts';
import type { Marks } from './marks/marks-in-memory.ts';
import { deleteMarks, latestMarks, marksOf, saveMarks } from './store/marks.ts';
import { carriedBy, type Followed } from './things.ts';

const DECIDED_MS = 365 * 86_400_000;
const ALL: Followed = new Set(['text', 'file']);

/** What people decided about pieces of content. */
export interface DecidedContent {
  readonly decisionId: string;
  readonly said: 'violation' | 'no-violation';
  /** Milliseconds since the epoch. */
  readonly decidedAt: number;
  /** Policy that it was decided under, or exception that applied. */
  readonly because: readonly string[];
  readonly policies: readonly string[];
  /** The newest events of the content. */
  readonly records: readonly EventRecord[];
}

/**
 * What was said of content, in the database and in memory. What is kept and taken back counts in every process when
 * `spread.marked` has come through the outbox; in the one that did it, as soon as it stands.
 */
export interface KeptMarks {
  /** In the unit of the decision: copies of this content are recognised from then on, for 365 days. */
  decided(work: Work, decided: DecidedContent): Promise<void>;
  /** The decision was undone, rejected or overturned: what rules said before counts again. */
  undone(work: Work, decisionId: string): Promise<void>;
  /** Reads marks again, when `spread.marked` has come. */
  follow(told: { readonly marks: readonly string[] }): Promise<void>;
  /** Forgets those whose time is over; says how many. */
  purge(now: number): Promise<number>;
  /** Forgets what was said of content of an erased account, in the caller's unit; says how much. */
  forgetAccount(work: Work, account: AccountRef): Promise<number>;
  load(now: number): Promise<void>;
}

/** @param marks what judging looks at */
export function keepMarks(storage: Storage, marks: Marks, most: number): KeptMarks {
  async function follow({ marks: ids }: { readonly marks: readonly string[] }): Promise<void> {
    const found = new Map((await marksOf(storage.db, ids)).map((mark) => [mark.id, mark]));
    for (const id of ids) {
      const mark = found.get(id);
      if (mark) marks.put(mark);
      else marks.remove(id);
    }
  }

  return {
    async decided(work, { decisionId, said, decidedAt, because, policies, records }) {
      const made = records.flatMap((record): Mark[] => {
        const carried = carriedBy(record, ALL);
        if (!carried) return [];
        const { platform, accountId, contentId, files, text } = carried;
        return [
          {
            id: markId(decisionId, platform, contentId),
            ref: decisionId,
            said,
            platform,
            accountId,
            contentId,
            at: decidedAt,
            expiresAt: decidedAt + DECIDED_MS,
            because,
            policies,
            files,
            signature: text === '' ? undefined : copySignature(text)?.slice(),
          },
        ];
      });
      const added = new Set(await saveMarks(work.db, made));
      tellMarked(work, [...added]);
      work.after(() => {
        for (const mark of made) if (added.has(mark.id)) marks.put(mark);
      });
    },
    async undone(work, decisionId) {
      const gone = await deleteMarks(work.db, { ref: decisionId });
      tellMarked(work, gone);
      work.after(() => {
        for (const id of gone) marks.remove(id);
      });
    },
    follow,
    purge: (now) =>
      storage.work(async (work) => {
        const gone = await deleteMarks(work.db, { expiredBy: now });
        // Memory lets go of the oldest by itself: hundreds of thousands of ids are nothing to tell.
        work.after(() => {
          for (const id of gone) marks.remove(id);
        });
        return gone.length;
      }),
    async forgetAccount(work, account) {
      const gone = await deleteMarks(work.db, account);
      tellMarked(work, gone);
      tellForgotten(work, account.platform, account.accountId);
      return gone.length;
    },
    async load(now) {
      for (const mark of await latestMarks(storage.db, most, now)) marks.put(mark);
    },
  };
}
