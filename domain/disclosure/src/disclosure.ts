import type { DisclosureGrant, EventRecord, Hold } from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { type GrantQuery, getGrant, listGrants } from './grants/list-grants.ts';
import { type OpenedGrant, openGrant } from './grants/open-grant.ts';
import { extendHold } from './holds/extend-hold.ts';
import { getHold, type HoldQuery, listHolds } from './holds/list-holds.ts';
import { type HoldWish, type PlacedHolds, placeHolds } from './holds/place-holds.ts';
import { releaseHold, releaseHoldsOf } from './holds/release-hold.ts';
import { createKeyRing } from './keys/key-ring.ts';
import { noteRecords } from './log/note-records.ts';
import { type PurgeResult, purgeLog, recogniseHolds } from './log/purge-log.ts';
import { SIGN_IN_DAYS } from './log/retention.ts';
import type { DisclosureContext, NewGrant, RecordEntry } from './ports.ts';

export interface DisclosureOptions extends Omit<DisclosureContext, 'retentionDays'> {
  /** Days for which sign-ins are kept, by class. */
  readonly retentionDays?: Partial<DisclosureContext['retentionDays']>;
}

/** Lawful disclosure. Each function is documented at the use-case of its name. */
export interface Disclosure {
  readonly log: {
    note(records: readonly EventRecord[], flagged: ReadonlySet<string>, trx: Db): Promise<void>;
    purge(): Promise<PurgeResult>;
  };
  readonly holds: {
    place(trx: Db, wish: HoldWish): Promise<PlacedHolds>;
    extend(id: string, wish: { readonly until: string; readonly because: string }, by: string): Promise<Hold>;
    release(id: string, wish: { readonly because: string }, by: string): Promise<Hold>;
    releaseOf(
      trx: Db,
      wish: { readonly orderId: string; readonly because: string; readonly by: string },
    ): Promise<readonly RecordEntry[]>;
    list(query: HoldQuery): Promise<{ holds: Hold[]; next?: string }>;
    get(id: string): Promise<Hold>;
  };
  readonly grants: {
    open(trx: Db, grant: NewGrant): Promise<OpenedGrant>;
    list(query: GrantQuery): Promise<{ grants: DisclosureGrant[]; next?: string }>;
    get(id: string): Promise<DisclosureGrant>;
  };
  /** Reads the keys; nothing is sealed before. */
  start(): Promise<void>;
  /** Reads the keys again, when `disclosure.changed` has come through the outbox. */
  follow(): Promise<void>;
}

/**
 * Puts disclosure together. Its tables are made by `disclosureMigrations`.
 *
 * @example
 * ```text
 * const disclosure = createDisclosure({ storage, clock, ids, keyStore, signingKey, version, ...ports });
 * await disclosure.start();
 * const { id } = await storage.transaction((trx) => disclosure.grants.open(trx, grant));
 * ```
 */
export function createDisclosure({ retentionDays, ...given }: DisclosureOptions): Disclosure {
  const context: DisclosureContext = { ...given, retentionDays: { ...SIGN_IN_DAYS, ...retentionDays } };
  const keys = createKeyRing(context);
  const load = async () => {
    await keys.load();
    await recogniseHolds(context, keys);
  };
  return {
    log: {
      note: (records, flagged, trx) => noteRecords(context, keys, records, flagged, trx),
      purge: () => purgeLog(context, keys),
    },
    holds: {
      place: (trx, wish) => placeHolds(context, keys, trx, wish),
      extend: (id, wish, by) => extendHold(context, id, wish, by),
      release: (id, wish, by) => releaseHold(context, id, wish, by),
      releaseOf: (trx, wish) => releaseHoldsOf(context, trx, wish),
      list: (query) => listHolds(context, query),
      get: (id) => getHold(context, id),
    },
    grants: {
      open: (trx, grant) => openGrant(context, trx, grant),
      list: (query) => listGrants(context, query),
      get: (id) => getGrant(context.storage.db, id),
    },
    start: load,
    follow: load,
  };
}
