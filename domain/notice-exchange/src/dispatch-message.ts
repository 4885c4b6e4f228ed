import type { ExchangeAnswer, ExchangeDownload } from '@breakwater/contracts/notice-exchange';
import type { OrderMessage } from '@breakwater/contracts/orders';
import type { Work } from '@breakwater/storage';
import { appendEnvelope } from './append-envelope.ts';
import type { EnvelopeContent, ExchangeContext } from './ports.ts';
import { orderOfDesk } from './store/exchange-orders.ts';
import { lockPeer } from './store/exchange-peers.ts';

/** An order of the desk, and for an answer what it comes to. */
export interface AnsweredOrder {
  readonly id: string;
  readonly answer?: ExchangeAnswer | undefined;
}

/** A letter of the desk to the authority. */
export type Letter = Pick<OrderMessage, 'kind' | 'subject' | 'body' | 'document' | 'by'> & {
  /** Its id on the desk, by which the desk is told that it arrived; none of what the exchange writes itself. */
  readonly id?: string | undefined;
  /** Of a production: where the package is fetched once. */
  readonly download?: ExchangeDownload | undefined;
};

/**
 * Sends a letter of the desk to the installation from which its order came. False where the order came on another way, and
 * so the letter has to go.
 */
export async function dispatchMessage(
  context: ExchangeContext,
  work: Work,
  order: AnsweredOrder,
  letter: Letter,
): Promise<boolean> {
  const found = await orderOfDesk(work.db, order.id);
  if (!found) return false;
  const peer = await lockPeer(work.db, found.peerId);
  if (!peer || peer.removed || peer.fault) return false;
  const content: EnvelopeContent = { subject: found.id, ...contentOf(letter, order.answer) };
  await appendEnvelope(context, work, peer, content, letter.by, letter.id);
  return true;
}

/**
 * What the exchange calls a letter of the desk, and how it answers.
 *
 * @example
 * ```ts
 * contentOf({ kind: 'refusal', subject: 'No', body: 'Art. 3', by: 'staff:1' }, undefined).answer // => 'refused'
 * ```
 */
export function contentOf(
  { kind, subject: title, body, document, download }: Letter,
  answer: ExchangeAnswer | undefined,
): Omit<EnvelopeContent, 'subject'> {
  const said = { title, body, ...(document !== undefined && { document }) };
  switch (kind) {
    case 'acknowledgement':
    case 'clarification-request':
      return { kind, ...said };
    case 'production':
      return { kind, ...said, ...(download && { download }) };
    case 'feedback':
      return { kind: 'answer', answer: answer ?? 'full', ...said };
    case 'refusal':
      return { kind: 'answer', answer: 'refused', ...said };
    case 'narrowing':
    case 'objection':
      return { kind: 'answer', answer: 'partial', ...said };
    case 'impossibility':
    case 'form3':
      return { kind: 'answer', answer: 'impossible', ...said };
    case 'note':
    case 'clarification':
    case 'receipt':
    case 'withdrawal':
    case 'user-informed':
      return { kind: 'note', ...said };
    default:
      return kind satisfies never;
  }
}
