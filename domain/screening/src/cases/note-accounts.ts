import type { Account, AccountRef, EventRecord } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import type { ScreeningContext } from '../ports.ts';
import { noteDue } from '../store/due.ts';

/** Profiles of this many accounts are remembered: who posts again with the same profile costs nothing. */
const REMEMBERED = 50_000;

/** Takes down which accounts are to be screened. */
export interface Noting {
  /** Notes accounts whose profile is new, in the transaction that stores it, so that each is screened soon after. */
  note(records: readonly EventRecord[], trx: Db): Promise<void>;
  /** A batch was not judged: what it noted is noted again. */
  forget(records: readonly EventRecord[]): void;
}

/** See `Noting`. */
export function createNoting({ clock }: Pick<ScreeningContext, 'clock'>): Noting {
  const seen = new Map<string, { readonly profile: string; readonly seq: number }>();
  const keyOf = ({ event, account }: EventRecord) => `${event.platform}\0${account.id}`;
  return {
    async note(records, trx) {
      const due = new Map<string, AccountRef>();
      for (const record of records) {
        const { event, account, seq } = record;
        const key = keyOf(record);
        const profile = profileOf(account);
        const before = seen.get(key);
        // An account's events are judged in order: that this one is judged shows that what came before is committed.
        if (profile === '' || (before?.profile === profile && before.seq < seq)) continue;
        seen.delete(key);
        seen.set(key, { profile, seq });
        due.set(key, { platform: event.platform, accountId: account.id });
      }
      for (const key of seen.keys()) {
        if (seen.size <= REMEMBERED) break;
        seen.delete(key);
      }
      if (due.size > 0) await noteDue(trx, [...due.values()], clock.now());
    },
    forget(records) {
      for (const record of records) seen.delete(keyOf(record));
    },
  };
}

function profileOf({ handle = '', displayName = '', bio = '', links = [] }: Account): string {
  return [handle, displayName, bio, ...links].join('\0').replace(/^\0*$/, '');
}
