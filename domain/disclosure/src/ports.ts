import type { SigningKey } from '@breakwater/audit';
import type { AccountRef, LocalText } from '@breakwater/contracts';
import type { DisclosureGrant, Production, UserNotice } from '@breakwater/contracts/disclosure';
import type { PackDisclosure } from '@breakwater/contracts/law';
import type { Telling } from '@breakwater/contracts/orders';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage, Work } from '@breakwater/storage';
import type { KeyRing } from './keys/key-ring.ts';

/** An account and the time that one grant names: no port is ever asked for more. Milliseconds; the end is not part of it. */
export interface GrantedRange extends AccountRef {
  readonly from: number;
  readonly to: number;
}

/** What the platform said of the holder of an account. What it never sent is not stored, and not here. */
export interface Subscriber {
  readonly handle?: string | undefined;
  readonly displayName?: string | undefined;
  /** RFC 3339. */
  readonly createdAt?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** A piece of content of an account as it was sent. */
export interface ContentItem {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly kind: string;
  readonly text?: string | undefined;
  readonly links?: readonly string[] | undefined;
  /** SHA-256 or ids of files. */
  readonly media?: readonly string[] | undefined;
  /** What somebody else wrote, by id. */
  readonly replyTo?: string | undefined;
  readonly shareOf?: string | undefined;
}

/** To whom a package of an order goes, as the register of authorities has it. */
export interface Delivery {
  readonly authority: { readonly id: string; readonly name: string; readonly peer?: string | undefined };
  readonly contact?: { readonly id: string; readonly name: string; readonly email?: string | undefined };
  /** The key that packages are encrypted to: the one that counts. `until` as RFC 3339. */
  readonly key?: {
    readonly recipient: string;
    readonly fingerprint: string;
    readonly until?: string | undefined;
  };
  /** Keys that were entered and do not count yet. */
  readonly waiting: readonly { readonly fingerprint: string; readonly countsFrom?: string | undefined }[];
}

/** A notice as the platform is told of it, to pass on to its user. */
export type ToldUser = UserNotice & { readonly texts: { readonly en: string; readonly ur: string } };

/** What disclosure needs of others. Ports that take `trx` or `work` act in the caller's transaction. */
export interface DisclosurePorts {
  /** The allow-list of a request type, as its law pack has it now; empty where it has none: then nothing is disclosed. */
  readonly fieldsOf: (instrument: string, requestType: string) => readonly PackDisclosure[];
  readonly subscriberOf: (range: GrantedRange) => Promise<Subscriber | undefined>;
  readonly contentOf: (range: GrantedRange) => Promise<readonly ContentItem[]>;
  /**
   * To whom a package goes, locked until the transaction ends; undefined where nothing goes there any more. The key of the
   * grant where this is left out.
   */
  readonly deliveryOf?: (
    trx: Db,
    of: { readonly orderId: string; readonly authorityId: string },
  ) => Promise<Delivery | undefined>;
  /** Who is told what of an order and when, as its law says. Where it is left out, or knows nothing, users are told at once. */
  readonly tellingOf?: (db: Db, orderId: string) => Promise<Telling | undefined>;
  /** Hears that users were told of an order, in the unit in which they are. */
  readonly onTold?: (
    work: Work,
    told: { readonly orderId: string; readonly accounts: readonly AccountRef[] },
  ) => Promise<void>;
  /** Has the platform tell its user. */
  readonly tellUser: (trx: Db, notice: ToldUser) => Promise<unknown>;
  /** Hears what becomes of a package, in the unit of work in which it does. */
  readonly onProduction?: (work: Work, production: Production, by: string) => Promise<void>;
  /** What a law is called in words; its id where this is left out or knows none. */
  readonly titleOf?: (instrument: string) => LocalText | undefined;
}

/** What disclosure works with. */
export interface DisclosureContext extends DisclosurePorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly keys: KeyRing;
  readonly signingKey: SigningKey;
  /** Days for which sign-ins are kept. */
  readonly retentionDays: { readonly ordinary: number; readonly flagged: number };
  /** Stamped on packages. */
  readonly version: string;
}

/** A grant before it has an id. */
export type NewGrant = Omit<DisclosureGrant, 'id' | 'createdAt' | 'endedAt'>;
