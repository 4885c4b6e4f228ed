import {
  EXCHANGE_PROTOCOL,
  type ExchangeKey,
  type ExchangePeer,
  type IssuedOrder,
  type SignedEnvelope,
  type SignedReceipt,
} from '@breakwater/contracts/notice-exchange';
import type { OrderForm } from '@breakwater/contracts/orders';
import { bind, type Page } from '@breakwater/kernel';
import type { Db, Work } from '@breakwater/storage';
import type { Effects } from './apply-envelope.ts';
import { deliverDue } from './deliver-due.ts';
import { type AnsweredOrder, dispatchMessage, type Letter } from './dispatch-message.ts';
import { exportLedger } from './export-ledger.ts';
import { type FollowUp, followUp, issueOrder } from './issue-order.ts';
import { addPeer, getPeer, removePeer } from './manage-peers.ts';
import type { ExchangeContext } from './ports.ts';
import { getIssued, type IssuedQuery, listIssued } from './read-issued.ts';
import { readSigned, type SignedText } from './read-signed.ts';
import { receiveEnvelope } from './receive-envelope.ts';
import { type NewPeer, peerOfKey, selectPeers } from './store/exchange-peers.ts';
import { receiptsOf, type ToldDocument, tellPeer } from './tell-peer.ts';

/** Orders between installations. Each function is documented at the use-case of its name. */
export interface Exchange {
  /** Who this installation is. */
  readonly self: ExchangeKey;
  readonly peers: {
    list(): Promise<ExchangePeer[]>;
    get(id: string): Promise<ExchangePeer>;
    add(peer: NewPeer, by: string): Promise<ExchangePeer>;
    remove(id: string, by: string): Promise<void>;
  };
  /** The side of an authority: orders that were issued from here. */
  readonly orders: {
    issue(order: { readonly peerId: string; readonly form: OrderForm }, by: string): Promise<IssuedOrder>;
    list(query: IssuedQuery): Promise<Page<IssuedOrder>>;
    get(id: string): Promise<IssuedOrder>;
    follow(id: string, what: FollowUp, by: string): Promise<IssuedOrder>;
  };
  /**
   * The side of a platform: a letter of the desk goes to where the order came from, in the unit of the desk; the
   * port `arrived` tells when it is there. False when it cannot go this way.
   */
  dispatch(work: Work, order: AnsweredOrder, letter: Letter): Promise<boolean>;
  /** Facts of incidents: those of ours go out in the unit of the caller; what comes goes to the port `takeIncident`. */
  readonly incidents: {
    tell(work: Work, told: ToldDocument): Promise<{ readonly id: string; readonly peerName: string }>;
    receipts(ids: readonly string[]): ReturnType<typeof receiptsOf>;
  };
  /** Letters: those of ours go out in the unit of the caller; what comes goes to the port `takeLetter`. */
  readonly letters: {
    tell(work: Work, told: ToldDocument): Promise<{ readonly id: string; readonly peerName: string }>;
  };
  /** Whether an installation with this key may send. */
  knows(publicKey: string): Promise<boolean>;
  readSigned: typeof readSigned;
  /** With the text that `readSigned` gave, where the request came that way. */
  receive(signed: SignedEnvelope, text?: SignedText): Promise<SignedReceipt>;
  deliverDue(forMs: number): Promise<number>;
  export(peerId: string): AsyncGenerator<string>;
}

/**
 * Puts the exchange together. Its tables are made by `noticeExchangeMigrations`.
 *
 * @example
 * ```text
 * const exchange = createExchange({ storage, clock, ids, key, ...desk, post, checkAddress });
 * const { id } = await exchange.orders.issue({ peerId, form }, 'staff:0198…');
 * await exchange.deliverDue(2_000);
 * ```
 */
export function createExchange(context: ExchangeContext): Exchange {
  const receiving = new WeakMap<Db, Letter[]>();
  const effects: Pick<Effects, 'collect'> = {
    async collect({ db }, writing) {
      const letters: Letter[] = [];
      receiving.set(db, letters);
      try {
        return { result: await writing(), letters };
      } finally {
        receiving.delete(db);
      }
    },
  };
  return {
    self: { protocol: EXCHANGE_PROTOCOL, publicKey: context.key.publicKey },
    peers: {
      list: () => selectPeers(context.storage.db),
      ...bind(context, { get: getPeer, add: addPeer, remove: removePeer }),
    },
    orders: bind(context, { issue: issueOrder, list: listIssued, get: getIssued, follow: followUp }),
    async dispatch(work, order, letter) {
      const collecting = receiving.get(work.db);
      if (collecting) {
        collecting.push(letter);
        return true;
      }
      return dispatchMessage(context, work, order, letter);
    },
    incidents: {
      tell: (work, told) => tellPeer(context, work, 'incident', told),
      ...bind(context, { receipts: receiptsOf }),
    },
    letters: { tell: (work, told) => tellPeer(context, work, 'letter', told) },
    knows: async (publicKey) => (await peerOfKey(context.storage.db, publicKey))?.removed === false,
    readSigned,
    ...bind({ context, effects }, { receive: receiveEnvelope }),
    ...bind(context, { deliverDue, export: exportLedger }),
  };
}
