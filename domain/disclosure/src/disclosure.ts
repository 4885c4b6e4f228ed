import type {
  AccountRef,
  DisclosureGrant,
  EventRecord,
  FieldPreview,
  Hold,
  Production,
  ProductionValues,
  Session,
  SignInLogState,
  UserNotice,
} from '@breakwater/contracts';
import type { Db } from '@breakwater/storage';
import { type Download, downloadByLink } from './downloads/download-by-link.ts';
import { downloadByOfficer } from './downloads/download-by-officer.ts';
import { type DownloadLink, type LinkWish, linkInTransaction, makeLink } from './downloads/make-link.ts';
import { takeReceipt, takeReceiptByLink } from './downloads/take-receipt.ts';
import { tellKeysChanged } from './events.ts';
import { type GrantQuery, getGrant, listGrants } from './grants/list-grants.ts';
import { type OpenedGrant, openGrant } from './grants/open-grant.ts';
import { extendHold } from './holds/extend-hold.ts';
import { getHold, type HoldQuery, listHolds } from './holds/list-holds.ts';
import { type HoldWish, type PlacedHolds, placeHolds } from './holds/place-holds.ts';
import { releaseHold, releaseHoldsOf } from './holds/release-hold.ts';
import { createKeyRing } from './keys/key-ring.ts';
import { type ForgottenSignIns, forgetAccount } from './log/forget-account.ts';
import { readLogState } from './log/log-state.ts';
import { flagRecords, noteRecords } from './log/note-records.ts';
import { type PurgeResult, purgeLog, recogniseHolds } from './log/purge-log.ts';
import { SIGN_IN_DAYS } from './log/retention.ts';
import { openSession, sealSession } from './log/seal-session.ts';
import { type SignInPage, type SignInsOfAccount, signInsOfAccount } from './log/sign-ins-of-account.ts';
import { endSecrecy, extendSecrecy, type SecrecyWish } from './notices/change-secrecy.ts';
import { listNotices, type NoticeQuery } from './notices/list-notices.ts';
import { sendDueNotices } from './notices/send-due.ts';
import { pemOf } from './package/public-key.ts';
import type { DisclosureContext, NewGrant, RecordEntry } from './ports.ts';
import { type Approver, approveProduction, breakGlass } from './productions/approve-production.ts';
import { getProduction, listProductions, type ProductionQuery } from './productions/list-productions.ts';
import { prepareProduction, previewGrant } from './productions/prepare-production.ts';
import { workProductions } from './productions/release-due.ts';
import {
  endGrants,
  rejectProduction,
  reviewProduction,
  withdrawProduction,
} from './productions/settle-production.ts';
import { showValues } from './productions/show-values.ts';
import { voidChanged } from './productions/void-production.ts';

export interface DisclosureOptions extends Omit<DisclosureContext, 'retentionDays'> {
  /** Days for which sign-ins are kept, by class. */
  readonly retentionDays?: Partial<DisclosureContext['retentionDays']>;
}

/** Somebody who says why. */
interface Because {
  readonly by: string;
  readonly because: string;
}
/** An order, and somebody who says why. */
type OfOrder = Because & { readonly orderId: string };

/** Lawful disclosure. Each function is documented at the use-case of its name. */
export interface Disclosure {
  readonly log: {
    note(records: readonly EventRecord[], trx: Db): Promise<void>;
    flag(records: readonly EventRecord[], flagged: ReadonlySet<string>, trx: Db): Promise<void>;
    /** The session of an event that waits to be judged; undefined while the key is missing. */
    sealSession(eventId: string, session: Session): Buffer | undefined;
    openSession(eventId: string, sealed: Uint8Array): Promise<Session | undefined>;
    ofAccount(account: AccountRef, page: SignInPage): Promise<SignInsOfAccount>;
    forgetAccount(trx: Db, account: AccountRef): Promise<ForgottenSignIns>;
    purge(): Promise<PurgeResult>;
    state(): Promise<SignInLogState>;
    rotate(by: string): Promise<SignInLogState>;
  };
  readonly holds: {
    place(trx: Db, wish: HoldWish): Promise<PlacedHolds>;
    extend(id: string, wish: { readonly until: string; readonly because: string }, by: string): Promise<Hold>;
    release(id: string, wish: { readonly because: string }, by: string): Promise<Hold>;
    releaseOf(trx: Db, wish: OfOrder): Promise<readonly RecordEntry[]>;
    list(query: HoldQuery): Promise<{ holds: Hold[]; next?: string }>;
    get(id: string): Promise<Hold>;
  };
  readonly grants: {
    open(trx: Db, grant: NewGrant): Promise<OpenedGrant>;
    end(trx: Db, wish: OfOrder): Promise<readonly RecordEntry[]>;
    list(query: GrantQuery): Promise<{ grants: DisclosureGrant[]; next?: string }>;
    get(id: string): Promise<DisclosureGrant>;
    preview(id: string, by: string): Promise<{ preview: readonly FieldPreview[] }>;
  };
  readonly productions: {
    prepare(
      wish: { readonly grantId: string; readonly note?: string | undefined },
      by: string,
    ): Promise<Production>;
    approve(id: string, approver: Approver): Promise<Production>;
    breakGlass(id: string, approver: Approver & Because): Promise<Production>;
    reject(id: string, wish: Because): Promise<Production>;
    withdraw(id: string, wish: Because): Promise<Production>;
    review(id: string, wish: Because & { readonly upheld: boolean }): Promise<Production>;
    values(id: string, by: string): Promise<ProductionValues>;
    list(query: ProductionQuery): Promise<{ productions: Production[]; next?: string }>;
    get(id: string): Promise<Production>;
    /** Releases, expires and tells of what is overdue; says how much there was to do. */
    work(): Promise<number>;
  };
  readonly downloads: {
    link(
      id: string,
      wish: { readonly by: string; readonly because?: string | undefined },
    ): Promise<DownloadLink>;
    /** In a transaction of somebody else, who puts on record what is returned. */
    linkWithin(trx: Db, id: string, wish: LinkWish): ReturnType<typeof linkInTransaction>;
    byLink(token: string): Promise<Download>;
    byOfficer(
      id: string,
      by: string,
      trx: Db,
    ): Promise<{ readonly name: string; readonly sha256: string; readonly sealed: Buffer }>;
    receipt(id: string, wish: { readonly sha256: string; readonly by: string }, trx: Db): Promise<Production>;
    receiptByLink(token: string, sha256: string): Promise<Production>;
    /** PEM of the key that packages are signed with. */
    publicKey(): string;
  };
  readonly notices: {
    list(query: NoticeQuery): Promise<{ notices: UserNotice[]; next?: string }>;
    extendSecrecy(trx: Db, wish: SecrecyWish): Promise<readonly RecordEntry[]>;
    endSecrecy(
      trx: Db,
      wish: { readonly orderId: string; readonly by: string },
    ): Promise<readonly RecordEntry[]>;
    sendDue(): Promise<number>;
  };
  /** What is wrong with the keys of the sign-in log; undefined when nothing is. */
  keyFault(): string | undefined;
  /** Reads the keys; nothing is sealed before. */
  start(): Promise<void>;
  /** Reads the keys again, when `disclosure.changed` has come through the outbox. */
  follow(): Promise<void>;
  /** Looks for a key that was missing; to be called every minute. */
  lookForKeys(): Promise<void>;
}

/**
 * Puts disclosure together. Its tables are made by `disclosureMigrations`.
 *
 * @example
 * ```text
 * const disclosure = createDisclosure({ storage, clock, ids, keyStore, signingKey, version, ...ports });
 * await disclosure.start();
 * const { id } = await storage.transaction((trx) => disclosure.grants.open(trx, grant));
 * const { id: packageId } = await disclosure.productions.prepare({ grantId: id }, 'staff:a');
 * await disclosure.productions.approve(packageId, { by: 'staff:b', lawyer: true });
 * ```
 */
export function createDisclosure({ retentionDays, ...given }: DisclosureOptions): Disclosure {
  const context: DisclosureContext = { ...given, retentionDays: { ...SIGN_IN_DAYS, ...retentionDays } };
  const { storage } = context;
  const keys = createKeyRing(context);
  const load = async () => {
    await keys.load();
    await storage.transaction((trx) => recogniseHolds(trx, keys));
  };
  return {
    log: {
      note: (records, trx) => noteRecords(context, keys, records, trx),
      flag: (records, flagged, trx) => flagRecords(context, keys, records, flagged, trx),
      sealSession: (eventId, session) => sealSession(keys, eventId, session, context.clock.now()),
      openSession: (eventId, sealed) => openSession(keys, eventId, sealed),
      ofAccount: (account, page) => signInsOfAccount(context, keys, account, page),
      forgetAccount: (trx, account) => forgetAccount(context, keys, trx, account),
      purge: () => purgeLog(context, keys),
      state: () => readLogState(context, keys),
      async rotate(by) {
        await keys.rotate(async (trx, { epoch }) => {
          await tellKeysChanged(trx);
          const entry = {
            actor: by,
            action: 'disclosure.key-rotated',
            subject: String(epoch),
            detail: { epoch },
          };
          await context.record(trx, [entry]);
        });
        await storage.transaction((trx) => recogniseHolds(trx, keys));
        return readLogState(context, keys);
      },
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
      end: (trx, wish) => endGrants(context, trx, wish),
      list: (query) => listGrants(context, query),
      get: (id) => getGrant(storage.db, id),
      preview: (id, by) => previewGrant(context, keys, id, by),
    },
    productions: {
      prepare: (wish, by) => prepareProduction(context, keys, wish, by),
      approve: (id, approver) => approveProduction(context, keys, id, approver),
      breakGlass: (id, approver) => breakGlass(context, keys, id, approver),
      reject: (id, wish) => rejectProduction(context, id, wish),
      withdraw: (id, wish) => withdrawProduction(context, id, wish),
      review: (id, wish) => reviewProduction(context, id, wish),
      values: (id, by) => showValues(context, keys, id, by),
      list: (query) => listProductions(context, query),
      get: (id) => getProduction(storage.db, id),
      work: async () => (await voidChanged(context)) + (await workProductions(context)),
    },
    downloads: {
      link: (id, wish) => makeLink(context, id, wish),
      linkWithin: (trx, id, wish) => linkInTransaction(context, trx, id, wish),
      byLink: (token) => downloadByLink(context, token),
      byOfficer: (id, by, trx) => downloadByOfficer(context, id, by, trx),
      receipt: (id, wish, trx) => takeReceipt(context, id, wish, trx),
      receiptByLink: (token, sha256) => takeReceiptByLink(context, token, sha256),
      publicKey: () => pemOf(context.signingKey.publicKey),
    },
    notices: {
      list: (query) => listNotices(context, query),
      extendSecrecy: (trx, wish) => extendSecrecy(context, trx, wish),
      endSecrecy: (trx, wish) => endSecrecy(context, trx, wish),
      sendDue: () => sendDueNotices(context),
    },
    keyFault: () => keys.fault(),
    start: load,
    follow: load,
    async lookForKeys() {
      if (keys.fault() !== undefined) await load();
    },
  };
}
