import type { AccountRef, EventRecord, Session } from '@breakwater/contracts';
import type { SignIn } from '@breakwater/contracts/accounts';
import type {
  DisclosureGrant,
  Hold,
  Production,
  ProductionValues,
  SignInLogState,
  UserNotice,
} from '@breakwater/contracts/disclosure';
import type { Telling } from '@breakwater/contracts/orders';
import { bind, type Page, type PageQuery } from '@breakwater/kernel';
import type { Db, KeyStore, Work } from '@breakwater/storage';
import { type Download, downloadByLink } from './downloads/download-by-link.ts';
import { downloadByOfficer } from './downloads/download-by-officer.ts';
import { type DownloadLink, type LinkWish, makeLink } from './downloads/make-link.ts';
import { takeReceipt, takeReceiptByLink } from './downloads/take-receipt.ts';
import { tellKeysChanged } from './events.ts';
import { type GrantQuery, getGrant, listGrants } from './grants/list-grants.ts';
import { openGrant } from './grants/open-grant.ts';
import { extendHold } from './holds/extend-hold.ts';
import { getHold, type HoldQuery, listHolds } from './holds/list-holds.ts';
import { type HoldWish, placeHolds } from './holds/place-holds.ts';
import { releaseHold, releaseHoldsOf } from './holds/release-hold.ts';
import { createKeyRing } from './keys/key-ring.ts';
import { type ForgottenSignIns, forgetAccount } from './log/forget-account.ts';
import { readLogState } from './log/log-state.ts';
import { flagRecords, noteRecords } from './log/note-records.ts';
import { type PurgeResult, purgeLog, recogniseHolds } from './log/purge-log.ts';
import { SIGN_IN_DAYS } from './log/retention.ts';
import { openSession, sealSession } from './log/seal-session.ts';
import { signInsOfAccount } from './log/sign-ins-of-account.ts';
import { listNotices, type NoticeQuery } from './notices/list-notices.ts';
import { retell } from './notices/retell.ts';
import { sendDueNotices } from './notices/send-due.ts';
import { pemOf } from './package/public-key.ts';
import type { DisclosureContext, NewGrant } from './ports.ts';
import { type Approver, approveProduction, breakGlass } from './productions/approve-production.ts';
import { getProduction, listProductions, type ProductionQuery } from './productions/list-productions.ts';
import { type GrantPreview, prepareProduction, previewGrant } from './productions/prepare-production.ts';
import { workProductions } from './productions/release-due.ts';
import {
  endGrants,
  rejectProduction,
  reviewProduction,
  withdrawProduction,
} from './productions/settle-production.ts';
import { showValues } from './productions/show-values.ts';
import { voidChanged } from './productions/void-production.ts';
import { recordedOf } from './recorded-of.ts';

export interface DisclosureOptions extends Omit<DisclosureContext, 'retentionDays' | 'keys'> {
  /** What it reads throws is a LogKeyError. */
  readonly keyStore: KeyStore;
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
    ofAccount(account: AccountRef, query: PageQuery): Promise<Page<SignIn>>;
    forgetAccount(trx: Db, account: AccountRef): Promise<ForgottenSignIns>;
    purge(): Promise<PurgeResult>;
    state(): Promise<SignInLogState>;
    rotate(by: string): Promise<SignInLogState>;
  };
  readonly holds: {
    place(work: Work, wish: HoldWish): Promise<readonly string[]>;
    extend(id: string, wish: { readonly until: string; readonly because: string }, by: string): Promise<Hold>;
    release(id: string, wish: { readonly because: string }, by: string): Promise<Hold>;
    releaseOf(work: Work, wish: OfOrder): Promise<void>;
    list(query: HoldQuery): Promise<Page<Hold>>;
    get(id: string): Promise<Hold>;
  };
  readonly grants: {
    open(work: Work, grant: NewGrant): Promise<string>;
    end(work: Work, wish: OfOrder): Promise<void>;
    list(query: GrantQuery): Promise<Page<DisclosureGrant>>;
    get(id: string): Promise<DisclosureGrant>;
    preview(id: string, by: string): Promise<GrantPreview>;
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
    list(query: ProductionQuery): Promise<Page<Production>>;
    get(id: string): Promise<Production>;
    /** Releases, expires and tells of what is overdue; says how much there was to do. */
    work(): Promise<number>;
  };
  readonly downloads: {
    link(id: string, wish: LinkWish): Promise<DownloadLink>;
    linkWithin(work: Work, id: string, wish: LinkWish): Promise<DownloadLink>;
    byLink(token: string): Promise<Download>;
    byOfficer(
      work: Work,
      id: string,
      by: string,
    ): Promise<{ readonly name: string; readonly sha256: string; readonly sealed: Buffer }>;
    receipt(
      work: Work,
      id: string,
      wish: { readonly sha256: string; readonly by: string },
    ): Promise<Production>;
    receiptByLink(token: string, sha256: string): Promise<Production>;
    /** PEM of the key that packages are signed with. */
    publicKey(): string;
  };
  readonly notices: {
    list(query: NoticeQuery): Promise<Page<UserNotice>>;
    /** What users are told of an order changed. */
    retell(work: Work, orderId: string, telling: Telling, by: string): Promise<void>;
    sendDue(): Promise<number>;
  };
  /** What is on record of an order from before the desk of orders kept it. */
  recordedOf(db: Db, orderId: string): ReturnType<typeof recordedOf>;
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
 * const grantId = await storage.work((work) => disclosure.grants.open(work, grant));
 * const { id: packageId } = await disclosure.productions.prepare({ grantId }, 'staff:a');
 * await disclosure.productions.approve(packageId, { by: 'staff:b', lawyer: true });
 * ```
 */
export function createDisclosure({ retentionDays, keyStore, ...given }: DisclosureOptions): Disclosure {
  const { storage, clock } = given;
  const keys = createKeyRing({ storage, clock, keyStore });
  const context: DisclosureContext = {
    ...given,
    keys,
    retentionDays: { ...SIGN_IN_DAYS, ...retentionDays },
  };
  const load = async () => {
    await keys.load();
    await storage.transaction((trx) => recogniseHolds(trx, keys));
  };
  return {
    log: {
      ...bind(context, {
        note: noteRecords,
        flag: flagRecords,
        sealSession,
        openSession,
        ofAccount: signInsOfAccount,
        forgetAccount,
        purge: purgeLog,
        state: readLogState,
      }),
      async rotate(by) {
        await keys.rotate(async (work, { epoch }) => {
          tellKeysChanged(work);
          const subject = String(epoch);
          work.record({ actor: by, action: 'disclosure.key-rotated', subject, detail: { epoch } });
        });
        await storage.transaction((trx) => recogniseHolds(trx, keys));
        return readLogState(context);
      },
    },
    holds: bind(context, {
      place: placeHolds,
      extend: extendHold,
      release: releaseHold,
      releaseOf: releaseHoldsOf,
      list: listHolds,
      get: getHold,
    }),
    grants: {
      ...bind(context, { open: openGrant, end: endGrants, list: listGrants, preview: previewGrant }),
      ...bind(storage.db, { get: getGrant }),
    },
    productions: {
      ...bind(context, {
        prepare: prepareProduction,
        approve: approveProduction,
        breakGlass,
        values: showValues,
        reject: rejectProduction,
        withdraw: withdrawProduction,
        review: reviewProduction,
        list: listProductions,
      }),
      ...bind(storage.db, { get: getProduction }),
      work: async () => (await voidChanged(context)) + (await workProductions(context)),
    },
    downloads: {
      link: (id, wish) => storage.work((work) => makeLink(context, work, id, wish)),
      ...bind(context, {
        linkWithin: makeLink,
        byLink: downloadByLink,
        byOfficer: downloadByOfficer,
        receipt: takeReceipt,
        receiptByLink: takeReceiptByLink,
      }),
      publicKey: () => pemOf(context.signingKey.publicKey),
    },
    notices: bind(context, { list: listNotices, retell, sendDue: sendDueNotices }),
    recordedOf,
    keyFault: () => keys.fault(),
    start: load,
    follow: load,
    async lookForKeys() {
      if (keys.fault() !== undefined) await load();
    },
  };
}
