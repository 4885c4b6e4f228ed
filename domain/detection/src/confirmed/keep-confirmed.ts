import type { Storage, Work } from '@breakwater/storage';
import { tellConfirmedChanged } from '../events.ts';
import { deleteTexts, insertTexts, latestTexts, textsOf } from '../store/confirmed-texts.ts';
import { type ConfirmedTexts, MOST_CONFIRMED, printsOf } from './confirmed-texts.ts';

const KEPT_MS = 365 * 86_400_000;

/** What somebody decided to be a violation, with the texts that the decision names. */
export interface ConfirmedDecision {
  readonly decisionId: string;
  readonly platform: string;
  readonly accountId: string;
  /** Milliseconds since the epoch. */
  readonly decidedAt: number;
  readonly texts: readonly string[];
}

/**
 * Texts that people confirmed, of which near-copies are recognised. What is added and withdrawn counts in every process
 * when `confirmed.changed` has come through the outbox.
 */
export interface Confirmed {
  /** Keeps the texts of a decision for 365 days, as fingerprints; those of fewer than eight words are left out. */
  add(work: Work, decision: ConfirmedDecision): Promise<void>;
  /** Forgets them in the transaction in which the decision is undone or overturned. */
  withdraw(work: Work, decisionId: string): Promise<void>;
  /** Reads decisions again, when `confirmed.changed` has come. */
  follow(changed: { readonly decisionIds: readonly string[] }): Promise<void>;
  /** Forgets those whose time is over; says of how many decisions. `now` in milliseconds since the epoch. */
  purge(now: number): Promise<number>;
}

/** @param memory what judging looks at */
export function keepConfirmed(
  storage: Storage,
  memory: ConfirmedTexts,
): Confirmed & { load(): Promise<void> } {
  return {
    async add(work, { texts, decidedAt, ...of }) {
      const prints = texts.map(printsOf).filter(({ length }) => length > 0);
      if (prints.length === 0) return;
      await insertTexts(work.db, { ...of, texts: prints, expiresAt: decidedAt + KEPT_MS });
      tellConfirmedChanged(work, [of.decisionId]);
    },
    async withdraw(work, decisionId) {
      tellConfirmedChanged(work, await deleteTexts(work.db, { decisionId }));
    },
    async follow({ decisionIds }) {
      const found = new Map(
        (await textsOf(storage.db, decisionIds)).map(({ decisionId, texts }) => [decisionId, texts]),
      );
      for (const id of decisionIds) memory.add(id, found.get(id) ?? []);
    },
    purge: (now) =>
      storage.work(async (work) => {
        const expired = await deleteTexts(work.db, { expiredBy: now });
        tellConfirmedChanged(work, expired);
        return expired.length;
      }),
    async load() {
      for (const { decisionId, texts } of await latestTexts(storage.db, MOST_CONFIRMED)) {
        memory.add(decisionId, texts);
      }
    },
  };
}
