import type { Readable } from 'node:stream';
import type { Officer, OrderForm } from '@breakwater/contracts/orders';
import type {
  PortalAuthority,
  PortalCheck,
  PortalLaw,
  PortalLetter,
  PortalOrder,
  PortalOrderSummary,
} from '@breakwater/contracts/portal';
import type { Page, PageQuery } from '@breakwater/kernel';

/** Who asks: an officer, and with them their authority. Nothing of another authority is reached with it. */
export type Asking = Pick<Officer, 'id' | 'authorityId' | 'contactId'>;

export interface PortalOrderQuery extends PageQuery {
  readonly state?: string | undefined;
  readonly q?: string | undefined;
}

/** A file as it was uploaded. */
export interface UploadedOrder {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly name?: string | undefined;
}

/** An encrypted package as it is sent. */
export interface PortalPackage {
  readonly bytes: Uint8Array | Readable;
  readonly name: string;
  readonly sha256: string;
}

/**
 * What the portal needs of orders, disclosure and law. Every call names who asks; what is not of their authority is
 * answered as if it were not there.
 */
export interface PortalDesk {
  /** What an authority is called in the register. */
  nameOf(authorityId: string): Promise<string>;
  law(): Promise<PortalLaw>;
  /** What would be found in a form if it were filed now; nothing is stored. */
  check(asking: Asking, form: OrderForm): Promise<PortalCheck>;
  /** Files an order; with the same reference of the same authority twice, it is the same order. */
  file(asking: Asking, form: OrderForm): Promise<PortalOrder>;
  upload(asking: Asking, file: UploadedOrder): Promise<PortalOrder>;
  list(asking: Asking, query: PortalOrderQuery): Promise<Page<PortalOrderSummary>>;
  /** Throws 404 `order-not-found`, also for orders of others. */
  get(asking: Asking, orderId: string): Promise<PortalOrder>;
  /** The order as it was filed, to be compared with the receipt. */
  original(asking: Asking, orderId: string): Promise<UploadedOrder>;
  /** Mends what was missing: the form anew. */
  amend(asking: Asking, orderId: string, form: OrderForm): Promise<PortalOrder>;
  /** A letter; it may say that the authority told the user or lifted its secrecy. */
  write(asking: Asking, orderId: string, letter: PortalLetter): Promise<PortalOrder>;
  withdraw(asking: Asking, orderId: string, reason: string): Promise<PortalOrder>;
  /** The package, once. Throws 404, 409, 410 as disclosure says. */
  download(asking: Asking, orderId: string, productionId: string): Promise<PortalPackage>;
  /** Confirms that what arrived has this hash. */
  confirm(asking: Asking, orderId: string, productionId: string, sha256: string): Promise<PortalOrder>;
  authority(asking: Asking): Promise<PortalAuthority>;
  setRecipient(
    asking: Asking,
    key: { readonly recipient: string; readonly until?: string | undefined },
  ): Promise<PortalAuthority>;
  setLanguages(asking: Asking, languages: readonly string[]): Promise<PortalAuthority>;
}
