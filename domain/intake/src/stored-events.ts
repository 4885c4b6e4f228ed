import type { AccountRef, EventRecord, KnownAccount } from '@breakwater/contracts';
import { bind } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { type AccountWish, type FoundAccount, findAccounts } from './account-store.ts';
import {
  type AccountActivity,
  type AccountPage,
  accountsAfter,
  accountsOf,
  activityOfAccount,
  contentById,
  countAccounts,
  type EventFilter,
  eventById,
  eventsByIds,
  eventsOfAccount,
  firstSeqSince,
  lastSeq,
  type Page,
  recentEvents,
  scanEvents,
} from './history-store.ts';

/**
 * Stored events, and what they say of accounts. All of these throw BreakwaterError 422 `request-invalid` for a number out
 * of range or a text that cannot be; an id that is none is the id of no event.
 */
export interface StoredEvents {
  recentEvents(page: Page): Promise<readonly EventRecord[]>;
  scanEvents(fromSeq: number, limit: number, filter?: EventFilter): Promise<readonly EventRecord[]>;
  /** Place of the first event that was accepted at an instant or later, in milliseconds. */
  firstSeqSince(since: number): Promise<number | undefined>;
  /** Place of the latest event that was accepted. */
  lastSeq(): Promise<number | undefined>;
  eventById(id: string): Promise<EventRecord | undefined>;
  eventsByIds(ids: readonly string[]): Promise<readonly EventRecord[]>;
  eventsOfAccount(platform: string, accountId: string, page: AccountPage): Promise<readonly EventRecord[]>;
  /** The newest event that carries each of these pieces of content. */
  contentById(platform: string, contentIds: readonly string[]): Promise<ReadonlyMap<string, EventRecord>>;
  activityOfAccount(
    platform: string,
    accountId: string,
    atMost: number,
  ): Promise<AccountActivity | undefined>;
  /** Accounts as they are known now; those of which nothing is known are left out. */
  accountsOf(refs: readonly AccountRef[]): Promise<readonly KnownAccount[]>;
  /** Accounts by platform and id, those after a place. */
  accountsAfter(place: AccountRef, limit: number): Promise<readonly KnownAccount[]>;
  countAccounts(): Promise<number>;
  /** Accounts by id or by how the handle begins; what is named exactly first, then the latest. */
  findAccounts(wish: AccountWish): Promise<readonly FoundAccount[]>;
}

/**
 * Reads what intake has stored, in a transaction where `db` is one. Who only reads needs no intake that takes events in.
 *
 * @example
 * ```text
 * await storage.work((work) => storedEvents(work.db).contentById('harbour', ['post-1']));
 * ```
 */
export function storedEvents(db: Db): StoredEvents {
  return bind(db, {
    recentEvents,
    scanEvents,
    firstSeqSince,
    lastSeq,
    eventById,
    eventsByIds,
    eventsOfAccount,
    contentById,
    activityOfAccount,
    accountsOf,
    accountsAfter,
    countAccounts,
    findAccounts,
  });
}
