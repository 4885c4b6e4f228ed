import { createValidator } from '@breakwater/contracts';
import { ENVELOPES_PATH, type ExchangeFault, SignedReceipt } from '@breakwater/contracts/notice-exchange';
import { canonical, codeOf } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { countOrder } from './append-envelope.ts';
import { isReceiptOf } from './envelope.ts';
import type { ExchangeContext } from './ports.ts';
import { SENDER_HEADER } from './read-signed.ts';
import { retryDelay } from './retry-delay.ts';
import { headOf, putReceipt, type StoredEnvelope, selectOutgoing } from './store/exchange-envelopes.ts';
import { orderOfPeer } from './store/exchange-orders.ts';
import { claimPeer, type KnownPeer, letGo, lockPeer, putOff, stopPeer } from './store/exchange-peers.ts';

const TIMEOUT_MS = 10_000;
/** How much longer than an attempt a claim lasts: room for a slow database, and soon over after a kill. */
const SETTLING_MS = 5_000;
const BATCH = 50;

const receipts = createValidator(SignedReceipt);

type Sent =
  | { readonly receipt: SignedReceipt }
  | { readonly expected: number }
  | { readonly fault: ExchangeFault }
  | { readonly error: string; readonly retryAfterMs: number };

/** Sends what waits for any peer, for so long at most. Says how many arrived. Any number of processes share the work. */
export async function deliverDue(context: ExchangeContext, forMs: number): Promise<number> {
  const { storage, clock } = context;
  const until = clock.now() + forMs;
  let arrived = 0;
  do {
    const now = clock.now();
    const peer = await claimPeer(storage.db, now, now + TIMEOUT_MS + SETTLING_MS);
    if (!peer) break;
    arrived += await deliverNext(context, peer);
  } while (clock.now() < until);
  return arrived;
}

/** Sends the oldest that waits; where the peer misses earlier ones, those first. */
async function deliverNext(context: ExchangeContext, peer: KnownPeer): Promise<number> {
  const { db } = context.storage;
  const [next] = await selectOutgoing(db, peer.id, { from: undefined, limit: 1 });
  const sent = next && (await send(context, peer, next));
  if (!next || !sent) {
    await letGo(db, peer.id);
    return 0;
  }
  if (!('expected' in sent)) return settle(context, peer, next, sent);
  const head = await headOf(db, peer.id, 'out');
  if (sent.expected > head.seq + 1) return settle(context, peer, next, { fault: 'ahead' });
  let arrived = 0;
  // What it had and lost is sent again, from the place on that it names.
  for (const row of await selectOutgoing(db, peer.id, { from: sent.expected, limit: BATCH })) {
    const again = await send(context, peer, row);
    if ('expected' in again) return arrived + (await settle(context, peer, row, LOST));
    const done = await settle(context, peer, row, again);
    if (!('receipt' in again)) return arrived;
    arrived += done;
  }
  return arrived;
}

const LOST = { error: 'exchange-gap', retryAfterMs: 0 };

async function send(
  { post, clock, key }: ExchangeContext,
  peer: KnownPeer,
  row: StoredEnvelope,
): Promise<Sent> {
  const request = {
    url: peer.url + ENVELOPES_PATH,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Breakwater-Exchange/1',
      [SENDER_HEADER]: key.publicKey,
    },
    body: `{"envelope":${row.body},"signature":"${row.signature}"}`,
    timeoutMs: TIMEOUT_MS,
  };
  try {
    const { status, body, retryAfter } = await post(request);
    const answer = parse(body);
    if (status === 200) {
      if (receipts.Check(answer) && isReceiptOf(answer, peer.publicKey, row)) return { receipt: answer };
      return { error: 'receipt-invalid', retryAfterMs: 0 };
    }
    return refusalOf(status, answer, waitAsked(retryAfter, clock.now()));
  } catch (error) {
    return { error: failureCode(error), retryAfterMs: 0 };
  }
}

function refusalOf(status: number, answer: unknown, retryAfterMs: number): Sent {
  const said = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {};
  const { code, expected, fault } = said;
  if (status === 409 && code === 'exchange-gap' && Number.isSafeInteger(expected) && Number(expected) >= 1)
    return { expected: Number(expected) };
  const stopped = code === 'exchange-fork' || code === 'exchange-ahead' || code === 'exchange-stopped';
  if (status === 409 && stopped && (fault === 'fork' || fault === 'ahead')) return { fault };
  return { error: typeof code === 'string' ? code.slice(0, 60) : `http-${status}`, retryAfterMs };
}

async function settle(
  context: ExchangeContext,
  peer: KnownPeer,
  row: StoredEnvelope,
  sent: Exclude<Sent, { expected: number }>,
): Promise<number> {
  const { storage, clock } = context;
  return storage.work(async (work) => {
    const { db } = work;
    if ('error' in sent) {
      const wait = Math.max(sent.retryAfterMs, retryDelay(peer.attempts + 1, Math.random()));
      await putOff(db, peer.id, clock.now() + wait, sent.error);
      return 0;
    }
    const arrived = 'receipt' in sent && row.receipt === undefined ? sent.receipt : undefined;
    if (arrived) {
      const { refused } = arrived.receipt;
      const detail = { peer: peer.id, seq: row.seq, ...(refused !== undefined && { refused }) };
      work.record({ actor: 'exchange', action: 'exchange.arrived', subject: row.subject, detail });
      // The order before the peer, as when the desk writes a letter: the two never wait for one another.
      await tellDesk(context, work, peer, row, arrived);
    }
    await lockPeer(db, peer.id);
    await letGo(db, peer.id);
    if ('fault' in sent) {
      await stopPeer(db, peer.id, sent.fault);
      const detail = { fault: sent.fault, seq: row.seq };
      work.record({ actor: 'exchange', action: 'exchange.stopped', subject: peer.id, detail });
    }
    if (!arrived) return 0;
    const { receipt, signature } = arrived;
    await putReceipt(db, peer.id, row.seq, { body: canonical(receipt), signature });
    await countOrder(db, peer.id, row.subject);
    return 1;
  });
}

/** Tells the desk that its letter is there; what the other side did not take has not arrived. */
async function tellDesk(
  { arrived }: ExchangeContext,
  work: Work,
  peer: KnownPeer,
  { messageId, subject }: StoredEnvelope,
  { receipt: { receivedAt: at, refused } }: SignedReceipt,
): Promise<void> {
  if (messageId === undefined || refused !== undefined) return;
  const orderId = (await orderOfPeer(work.db, peer.id, subject))?.localId;
  if (typeof orderId === 'string') await arrived(work, { orderId, messageId, at });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy answered, or somebody who does not speak the protocol
  }
}

function waitAsked(retryAfter: string | undefined, now: number): number {
  if (retryAfter === undefined) return 0;
  const wait = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - now;
  return Number.isNaN(wait) ? 0 : Math.min(LONGEST_ASKED_MS, Math.max(0, wait));
}
const LONGEST_ASKED_MS = 3_600_000;

/** A short code that is safe to keep and show: messages of the network may name what is nobody's business. */
function failureCode(error: unknown): string {
  const code = codeOf(error);
  return code === 'target-timeout' ? 'timeout' : code;
}
