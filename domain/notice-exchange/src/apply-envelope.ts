import type { ExchangeEnvelope, ExchangeRefusal } from '@breakwater/contracts/notice-exchange';
import { BreakwaterError, codeOf } from '@breakwater/kernel';
import { runPart, type Work } from '@breakwater/storage';
import { appendEnvelope, countOrder } from './append-envelope.ts';
import { contentOf, type Letter } from './dispatch-message.ts';
import { maySend } from './order-state.ts';
import type { ExchangeContext, TakeMessage, TakeOrder } from './ports.ts';
import { selectLetters } from './store/exchange-envelopes.ts';
import { insertOrder, orderOfPeer } from './store/exchange-orders.ts';
import type { KnownPeer } from './store/exchange-peers.ts';

/** What the desk does with an envelope. */
export interface Effects {
  /** Writes the order of the envelope, as it was prepared. */
  readonly takeOrder: TakeOrder;
  /** Writes what follows an order, as it was prepared. */
  readonly takeMessage: TakeMessage;
  /** Collects the letters that the desk writes meanwhile: they go out behind what they answer. */
  collect<T>(
    work: Work,
    writing: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly letters: readonly Letter[] }>;
}

interface Applied {
  readonly refused?: ExchangeRefusal;
  /** What follows once the envelope is in the ledger. */
  readonly after: () => Promise<void>;
}

const refused = (code: ExchangeRefusal): Applied => ({ refused: code, after: async () => undefined });

/** Does what an envelope says; what cannot be done is refused in the receipt, and the chain goes on. */
export async function applyEnvelope(
  context: ExchangeContext,
  effects: Effects,
  work: Work,
  peer: KnownPeer,
  envelope: ExchangeEnvelope,
): Promise<Applied> {
  const { kind, subject, answer } = envelope;
  const counted = () => countOrder(work.db, peer.id, subject, answer);
  if (!maySend(peer.side, kind)) return refused('kind-not-yours');
  if (kind === 'incident' || kind === 'letter') return takeDocument(context, work, peer, envelope, kind);
  const order = await orderOfPeer(work.db, peer.id, subject);
  if (kind === 'order') {
    if (order) return refused('order-known');
    return envelope.order ? takeOrder(context, effects, work, peer, envelope) : refused('form-missing');
  }
  if (!order || order.direction !== (peer.side === 'authority' ? 'in' : 'out'))
    return refused('order-unknown');
  if (kind === 'answer' && answer === undefined) return refused('answer-missing');
  if (peer.side === 'platform') return { after: counted };
  const had = await selectLetters(work.db, peer.id, { subject, until: envelope.seen.seq });
  const taken = await attempt(work, (own) => effects.collect(own, () => effects.takeMessage(own, had)));
  if (!taken) return refused('order-not-taken');
  return {
    async after() {
      await counted();
      await sendLetters(context, work, peer, subject, taken.letters);
    },
  };
}

async function takeDocument(
  context: ExchangeContext,
  work: Work,
  peer: KnownPeer,
  { subject, document }: ExchangeEnvelope,
  kind: 'incident' | 'letter',
): Promise<Applied> {
  const take = kind === 'incident' ? context.takeIncident : context.takeLetter;
  const taken = await attempt(work, async (own) => {
    await take(own, { subject, document, peer });
    return true;
  });
  return taken ? { after: async () => undefined } : refused(`${kind}-not-taken`);
}

async function takeOrder(
  context: ExchangeContext,
  effects: Effects,
  work: Work,
  peer: KnownPeer,
  { subject }: ExchangeEnvelope,
): Promise<Applied> {
  const taken = await attempt(work, (own) => effects.collect(own, () => effects.takeOrder(own)));
  if (!taken) return refused('order-not-taken');
  const { orderId, number } = taken.result;
  return {
    async after() {
      const at = context.clock.now();
      await insertOrder(work.db, {
        peerId: peer.id,
        id: subject,
        direction: 'in',
        localId: orderId,
        at,
      });
      const own: Letter = {
        kind: 'acknowledgement',
        subject: 'Received',
        by: 'exchange',
        body: number === undefined ? `Received as ${orderId}.` : `Received as number ${number}, ${orderId}.`,
      };
      const acknowledged = taken.letters.some(({ kind }) => kind === 'acknowledgement');
      const letters = acknowledged ? taken.letters : [own, ...taken.letters];
      await sendLetters(context, work, peer, subject, letters);
    },
  };
}

async function sendLetters(
  context: ExchangeContext,
  work: Work,
  peer: KnownPeer,
  subject: string,
  letters: readonly Letter[],
): Promise<void> {
  for (const letter of letters) {
    const content = { subject, ...contentOf(letter, undefined) };
    await appendEnvelope(context, work, peer, content, letter.by, letter.id);
  }
}

/** Undefined when the desk does not take it: nothing of the attempt is kept. Other faults make the sender try again. */
async function attempt<T>(work: Work, taking: (own: Work) => Promise<T>): Promise<T | undefined> {
  try {
    return await runPart(work, taking);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return undefined;
  }
}

/** An error of ours that the request can do something about, or a value that no table takes (SQLSTATE class 22). */
export function isRefusal(error: unknown): boolean {
  return error instanceof BreakwaterError ? error.status < 500 : /^22[0-9A-Z]{3}$/.test(codeOf(error));
}
