import type { SigningKey } from '@breakwater/audit';
import type { ExchangeEnvelope } from '@breakwater/contracts/notice-exchange';
import type { OrderForm } from '@breakwater/contracts/orders';
import type { Clock, IdSource } from '@breakwater/kernel';
import type { Storage, Work } from '@breakwater/storage';
import type { KnownPeer } from './store/exchange-peers.ts';

/** An order of an authority that came by the exchange. */
export interface ReceivedOrder {
  /** Its issuer's id of it: the same order comes once. */
  readonly externalId: string;
  readonly form: OrderForm;
  readonly peer: KnownPeer;
}

/** Writes a prepared order to the desk; says under which id. */
export type TakeOrder = (work: Work) => Promise<{ readonly orderId: string; readonly number?: number }>;

/**
 * Writes a prepared message to the desk. It names the letters of the desk about this order that the sender had by then, as
 * it signed.
 */
export type TakeMessage = (work: Work, had: readonly string[]) => Promise<unknown>;

/** A letter of the desk that the other installation has, as its signed receipt says. */
export interface ArrivedLetter {
  /** Our id of the order. */
  readonly orderId: string;
  readonly messageId: string;
  /** When the other installation had it, by its clock; RFC 3339. */
  readonly at: string;
}

/** What the authority sends after its order. */
export interface ReceivedMessage {
  /** Our id of the order. */
  readonly orderId: string;
  readonly kind: 'clarification' | 'withdrawal' | 'receipt' | 'note';
  readonly title?: string | undefined;
  readonly body?: string | undefined;
  /** The order as amended, with a clarification. */
  readonly form?: OrderForm | undefined;
  readonly peer: KnownPeer;
}

/** What another installation tells of besides orders: facts of an incident, or a letter. */
export interface ReceivedDocument {
  /** Its sender's id of it. */
  readonly subject: string;
  readonly document: unknown;
  readonly peer: KnownPeer;
}

/** What the exchange needs of others. Ports that take `work` act in the caller's unit. */
export interface ExchangePorts {
  /**
   * Takes an order in on the desk, verified by the exchange (level 4), in two steps: what is looked up before the
   * transaction, and what is written in it. What the desk does not take it refuses with an error of ours, in either step;
   * other errors make the sender try again.
   */
  readonly prepareOrder: (order: ReceivedOrder) => Promise<TakeOrder>;
  /** Takes in what follows an order, in the same two steps. */
  readonly prepareMessage: (message: ReceivedMessage) => Promise<TakeMessage>;
  /** Takes facts of an incident in, as a proposal; refuses with an error of ours what is none. */
  readonly takeIncident: (work: Work, incident: ReceivedDocument) => Promise<unknown>;
  /** Takes a letter in; refuses with an error of ours what is none. */
  readonly takeLetter: (work: Work, letter: ReceivedDocument) => Promise<unknown>;
  /** Tells the desk that a letter of it has arrived, in the unit that keeps the receipt. */
  readonly arrived: (work: Work, letter: ArrivedLetter) => Promise<void>;
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
