import type { SigningKey } from '@breakwater/audit';
import type { ExchangeEnvelope, OrderForm } from '@breakwater/contracts';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Db, Storage } from '@breakwater/storage';
import type { PeerRow } from '../store/exchange-peers.ts';

/** What was done, for the audit log; nothing personal. */
export interface RecordEntry {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** An order of an authority that came by the exchange. */
export interface ReceivedOrder {
  /** Its issuer's id of it: the same order comes once. */
  readonly externalId: string;
  readonly form: OrderForm;
  readonly peer: PeerRow;
}

/** Writes a prepared order to the desk; says under which id. */
export type TakeOrder = (trx: Db) => Promise<{ readonly orderId: string; readonly number?: number }>;

/** What the authority sends after its order. */
export interface ReceivedMessage {
  /** Our id of the order. */
  readonly orderId: string;
  readonly kind: 'clarification' | 'withdrawal' | 'receipt' | 'note';
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  /** The order as amended, with a clarification. */
  readonly form?: OrderForm | undefined;
  readonly peer: PeerRow;
}

/** What the exchange needs of others. Ports that take `trx` act in the caller's transaction. */
export interface ExchangePorts {
  /** Appends to the audit log; called last in a transaction. */
  readonly record: (trx: Db, entries: readonly RecordEntry[]) => Promise<unknown>;
  /**
   * Takes an order in on the desk, verified by the exchange (level 4), in two steps: what is looked up before the
   * transaction, and what is written in it. What the desk does not take it refuses with an error of ours, in either step;
   * other errors make the sender try again.
   */
  readonly prepareOrder: (order: ReceivedOrder) => Promise<TakeOrder>;
  readonly receiveMessage: (trx: Db, message: ReceivedMessage) => Promise<unknown>;
  /** Sends to another installation; throws when there is no answer. */
  readonly post: (request: {
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly timeoutMs: number;
  }) => Promise<{ readonly status: number; readonly body: string; readonly retryAfter?: string }>;
  /** Checks the address of a peer. Throws an error of ours where nothing may be sent to it. */
  readonly checkAddress: (url: string) => void;
}

export interface ExchangeContext extends ExchangePorts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** The key of this installation. */
  readonly key: SigningKey;
}

/** What an envelope says, apart from its place in the chain. */
export type EnvelopeContent = Pick<
  ExchangeEnvelope,
  'kind' | 'subject' | 'order' | 'title' | 'body' | 'document' | 'answer' | 'download'
>;
