import type { AccountRef } from '@breakwater/contracts';
import type { Erasure, KeptOfAccount } from '@breakwater/contracts/keeping';
import type { Erasure as StoredErasure } from '@breakwater/intake';
import {
  type Deleted,
  planRetention,
  purgeOver,
  type RetentionPlan,
  retentionDays,
} from '@breakwater/storage';
import { ALL_RETENTION } from './all-retention.ts';
import { eraseAccount, finishErasures, previewErasure } from './erase-account.ts';
import type { KeepingParts } from './keeping-parts.ts';
import { readAllOf } from './read-all-of.ts';
import { shownErasure } from './shown-erasure.ts';

const AT_ONCE = 20;

/** What is kept, for how long, and how it ends. */
export interface Keeping {
  /** Days by setting, as they hold here. */
  readonly days: ReadonlyMap<string, number>;
  /** Deletes what is kept long enough, for so many milliseconds; says how many rows of which tables. */
  purge(forMs: number): Promise<Deleted>;
  preview(account: AccountRef): Promise<Pick<Erasure, 'erased' | 'kept'>>;
  erase(wish: {
    readonly account: AccountRef;
    readonly reason: string;
    readonly by: string;
  }): Promise<Erasure>;
  /** Goes on with erasures of which something was kept. */
  finish(): Promise<number>;
  erasures(limit: number): Promise<Erasure[]>;
  everythingOf(account: AccountRef): Promise<KeptOfAccount>;
}

/**
 * Puts it together, over what the packages declare.
 *
 * @throws RetentionError `retention-unknown`, `retention-below-floor`
 */
export function createKeeping(parts: KeepingParts, wished: ReadonlyMap<string, number>): Keeping {
  const declared = Object.values(ALL_RETENTION);
  const days = retentionDays(declared, wished);
  let planned: Promise<RetentionPlan> | undefined;
  const plan = () => {
    planned ??= planRetention(parts.storage.db, declared, wished).catch((error) => {
      planned = undefined;
      throw error;
    });
    return planned;
  };
  return {
    days,
    async purge(forMs) {
      const { deleted } = await purgeOver(parts.storage, await plan(), {
        now: parts.clock.now(),
        forMs,
        record: (work, gone) =>
          work.record({
            actor: 'breakwater',
            action: 'retention.deleted',
            subject: 'retention',
            detail: { rows: Object.fromEntries(gone) },
          }),
      });
      return deleted;
    },
    preview: async (account) => previewErasure(parts, await plan(), account),
    erase: async (wish) => eraseAccount(parts, await plan(), wish),
    finish: async () => finishErasures(parts, await plan(), AT_ONCE),
    erasures: async (limit) =>
      (await parts.intake.erasures.list(limit)).map((stored: StoredErasure) => shownErasure(stored)),
    everythingOf: async (account) => readAllOf(parts, await plan(), account),
  };
}
