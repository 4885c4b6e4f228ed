import type { Audit } from '@breakwater/audit';
import type { Production } from '@breakwater/contracts/disclosure';
import type { OrderMessage } from '@breakwater/contracts/orders';
import { policyOfOrder } from '@breakwater/contracts/review';
import type { Disclosure, DisclosurePorts } from '@breakwater/disclosure';
import type { StoredEvents } from '@breakwater/intake';
import { bind, type Clock, type IdSource, itemsOf } from '@breakwater/kernel';
import type { LawInUse } from '@breakwater/law-packs';
import type { Exchange, ExchangePorts, Letter } from '@breakwater/notice-exchange';
import { createOrders, type FoundEntry, type OrderPorts, type Orders } from '@breakwater/orders';
import type { Redress, RedressContext } from '@breakwater/redress';
import type { Review } from '@breakwater/review';
import type { InstallationSettings } from '@breakwater/settings';
import type { Storage, Work } from '@breakwater/storage';
import type { Webhooks } from '@breakwater/webhooks';
import { locateTargets } from './ports/locate-targets.ts';

const QUEUE = 'orders';
const EXECUTION = 'order-execution';
const LEASE_MS = 30 * 60_000;
const PAGE = 500;
const EXCHANGE_LEVEL = 4;
const TAKEN_BACK = 'the order was withdrawn or reversed';

/** What the desk is wired to; the exchange is made later. */
export interface OrderSurroundings {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly audit: Audit;
  readonly webhooks: Webhooks;
  readonly settings: Pick<InstallationSettings, 'get'>;
  readonly review: Review;
  readonly redress: Redress;
  readonly disclosure: Disclosure;
  readonly law: LawInUse;
  /** For how long a confirmed key of an authority waits, in milliseconds. */
  readonly recipientDelayMs: number;
  readonly events: StoredEvents;
  readonly exchange: () => Exchange;
  /** Where others reach this server. */
  readonly publicAddress: () => string;
}

/** The orders desk with its ports. */
export function wireOrders(around: OrderSurroundings): Orders {
  const { storage, clock, ids, audit, webhooks, settings, review, redress, disclosure, law } = around;
  const { events, exchange } = around;
  const { publicAddress } = around;
  /** Of a production for another installation: the address at which its package is fetched once, and its hash. */
  async function withLink(work: Work, message: OrderMessage): Promise<Letter> {
    const { productionId, sha256 } = (message.document ?? {}) as Produced;
    if (message.kind !== 'production' || typeof productionId !== 'string' || typeof sha256 !== 'string')
      return letterOf(message);
    const { token, expiresAt } = await disclosure.downloads.linkWithin(work, productionId, {
      by: message.by,
    });
    return { ...letterOf(message), download: { url: `${publicAddress()}/d/${token}`, sha256, expiresAt } };
  }
  return createOrders({
    storage,
    clock,
    ids,
    law: law.law,
    deliver: webhooks.enqueue,
    recipientDelayMs: around.recipientDelayMs,
    ...bind(audit, { entriesOf }),
    locate: async (targets) => locateTargets(events, (await settings.get()).noticeLocations, targets),
    // What lies in the portal has reached the authority. By the exchange it has when the receipt is there, which tells
    // `arrived` below; without either way somebody sends it by hand.
    dispatch: async (work, order, message) => {
      if (order.channel === 'exchange') await exchange().dispatch(work, order, await withLink(work, message));
      return { delivered: order.channel === 'portal' };
    },
    grant: disclosure.grants.open,
    endGrants: (work, orderId, by) => disclosure.grants.end(work, { orderId, by, because: TAKEN_BACK }),
    endHolds: (work, orderId, by) => disclosure.holds.releaseOf(work, { orderId, by, because: TAKEN_BACK }),
    hold: disclosure.holds.place,
    retell: async (work, orderId, telling, by) => {
      await disclosure.notices.retell(work, orderId, telling, by);
      await redress.follow.retold(work, orderId, telling, by);
    },
    recordedOf: async (db, orderId, decisionIds) => {
      const { acts, secrecy } = await disclosure.recordedOf(db, orderId);
      const stated = await redress.statements.statedFor(db, decisionIds);
      return {
        acts: [...acts, ...stated.map((one) => ({ act: 'told' as const, ...one }))],
        ...(secrecy && { secrecy }),
      };
    },
    openJob: async (work, { policy, ordered, ...job }, by) => {
      // What is carried out is no question to reviewers: it has a queue of its own.
      const place = ordered
        ? { queue: EXECUTION, policy: policyOfOrder(ordered.instrument), ordered }
        : { queue: QUEUE, policy: policy ?? '' };
      const asked = { ...job, ...place, origin: 'order' as const, severity: 'high' as const };
      return (await review.jobs.open(work, asked, by)).id;
    },
    ...bind(review, { resolveJob }),
    undo: (decisionId, by, reason) => review.decisions.undo(decisionId, { by, reason, mayUndoOthers: true }),
  });
}

interface Produced {
  readonly productionId?: unknown;
  readonly sha256?: unknown;
}

function letterOf(message: OrderMessage) {
  const { id, kind, subject, body, document, by } = message;
  return { id, kind, subject, body, by, ...(document !== undefined && { document }) };
}

async function resolveJob(
  review: Review,
  { jobId, by, actions, reason }: Parameters<OrderPorts['resolveJob']>[0],
) {
  await review.jobs.claim({ id: jobId, by, leaseMs: LEASE_MS, escalated: true });
  const resolution = { decision: 'ordered' as const, actions: [...actions], reason };
  try {
    return await review.jobs.resolve(jobId, by, resolution);
  } catch (error) {
    // What review refuses is told; the job is open again for whoever mends it.
    await review.jobs.release(jobId, by).catch(() => undefined);
    throw error;
  }
}

async function entriesOf(audit: Audit, subject: string): Promise<FoundEntry[]> {
  const found: FoundEntry[] = [];
  const entries = itemsOf((cursor) => audit.search({ subject, action: 'order.', limit: PAGE, cursor }));
  for await (const { seq, action, detail } of entries) found.push({ seq, action, detail });
  return found.reverse();
}

/** Which ports of disclosure the desk of orders fills. */
export type FilledByTheDesk = Pick<
  DisclosurePorts,
  'deliveryOf' | 'onProduction' | 'titleOf' | 'fieldsOf' | 'tellingOf' | 'onTold'
>;

/** Ports of redress that the desk fills: what users are told of an order, and that they were. */
export function redressPorts(orders: () => Orders): Required<Pick<RedressContext, 'tellingOf' | 'onTold'>> {
  return {
    tellingOf: (db, orderId) => orders().within.tellingOf(db, orderId),
    onTold: (work, { platform, accountId, ...told }) =>
      orders().within.told(work, { ...told, accounts: [{ platform, accountId }] }),
  };
}

/** Ports of disclosure that the desk fills. */
export function disclosurePorts({
  orders,
  law,
}: {
  readonly orders: () => Orders;
  readonly law: () => ReturnType<LawInUse['law']>;
}): FilledByTheDesk {
  return {
    deliveryOf: (trx, of) => orders().within.delivery(trx, of),
    fieldsOf: (instrument, requestType) => law().requestType(instrument, requestType)?.disclosure ?? [],
    titleOf: (instrument) => law().pack(instrument)?.pack.title,
    tellingOf: (db, orderId) => orders().within.tellingOf(db, orderId),
    onTold: (work, told) => orders().within.told(work, told),
    onProduction: async (work, production, by) => {
      const { id: productionId, orderId, state } = production;
      const settled = { orderId, productionId, by };
      const { within } = orders();
      if (state === 'released') await within.produced(work, producedOf(production, by));
      if (state === 'delivered') await within.delivered(work, settled);
      if (state === 'expired') await within.takenBack(work, { ...settled, because: 'expired' });
      if (state === 'withdrawn') await within.takenBack(work, { ...settled, because: 'withdrawn' });
    },
  };
}

function producedOf({ id, orderId, preview, note, manifest }: Production, by: string) {
  const accounts = preview.map(({ platform, accountId }) => ({ platform, accountId }));
  const document = { productionId: id, ...(manifest && { sha256: manifest.sha256 }) };
  return { orderId, productionId: id, accounts, note, document, by };
}

/** What the exchange does with orders of other installations. */
export function exchangeDesk({
  orders,
}: {
  readonly orders: Orders;
}): Pick<ExchangePorts, 'prepareOrder' | 'prepareMessage' | 'arrived'> {
  return {
    async prepareOrder({ externalId, form, peer }) {
      const by = `peer:${peer.id}`;
      const { authorityId } = peer;
      const contactId =
        authorityId === undefined ? undefined : await exchangeContact(orders, authorityId, by);
      const take = await orders.within.prepare({
        channel: 'exchange',
        form,
        authorityId,
        contactId,
        externalId,
        by,
      });
      return async (work) => {
        const { id, number } = await take(work);
        return { orderId: id, number };
      };
    },
    async prepareMessage({ orderId, kind, title = '', body = '', form, peer }) {
      const by = `peer:${peer.id}`;
      return kind === 'withdrawal'
        ? (work) => orders.within.withdraw(work, orderId, body, by)
        : orders.within.prepareLetter(orderId, { kind, subject: title, body, form, by });
    },
    arrived: (work, { orderId, messageId, at }) => orders.within.arrived(work, orderId, { messageId, at }),
  };
}

/**
 * The contact that stands for an authority whose installation signs what it sends. One that was revoked is not made anew:
 * what comes then comes from somebody revoked, until a person enters another contact.
 */
async function exchangeContact(orders: Orders, authorityId: string, by: string): Promise<string> {
  const { contacts } = await orders.authorities.get(authorityId);
  const known = contacts.flatMap(({ contact, verifications }) =>
    verifications.some(({ method }) => method === 'exchange') ? contact : [],
  );
  const stands = known.find(({ revokedAt }) => revokedAt === undefined);
  const [revoked] = known;
  if (!stands && revoked) return revoked.id;
  const id = stands?.id ?? (await orders.authorities.addContact(authorityId, { name: 'Exchange' }, by)).id;
  await orders.authorities.verifyContact(id, { level: EXCHANGE_LEVEL, method: 'exchange' }, by);
  return id;
}
