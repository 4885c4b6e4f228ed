import type { Order, OrderForm, OrderMessage } from '@breakwater/contracts/orders';
import { contentHash, isId, sha256, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { assessOrder } from '../assess/assess-order.ts';
import { locateTargets } from '../assess/locate-targets.ts';
import { changeOrder } from '../change-order.ts';
import { OrderError } from '../order-error.ts';
import type { DispatchedOrder, Located, OrderContext } from '../ports.ts';
import { hasMessage, insertMessage, noteProgress, type Progress } from '../store/messages.ts';
import { type OrderPatch, patched } from '../stored-order.ts';
import { getOrder } from '../view/get-order.ts';
import { ending } from '../work-on-order.ts';
import { putMessage } from './put-message.ts';

/** What staff write. */
export interface Letter {
  readonly kind: OrderMessage['kind'];
  readonly subject: string;
  readonly body: string;
  readonly document?: unknown;
  readonly language?: string | undefined;
}

/** Letters after which the authority has its answer. */
const ANSWERS: Partial<Record<OrderMessage['kind'], NonNullable<DispatchedOrder['answer']>>> = {
  feedback: 'full',
  narrowing: 'partial',
  refusal: 'refused',
  impossibility: 'impossible',
  production: 'full',
};

/** Writes to the authority: at once in the portal, by the exchange on its way, else to be sent by hand. A note stays with us. */
export async function sendMessage(
  context: OrderContext,
  id: string,
  letter: Letter,
  by: string,
): Promise<Order> {
  await context.storage.work((work) => sendWithin(context, work, id, letter, by));
  return getOrder(context, id);
}

/** The same in the unit of the caller; gives the id of the message. */
export async function sendWithin(
  context: OrderContext,
  work: Work,
  id: string,
  letter: Letter,
  by: string,
): Promise<string> {
  let messageId = context.ids();
  await changeOrder(context, work, id, async (order, now) => {
    const bodySha256 = sha256(letter.body);
    if (letter.kind === 'note') {
      const at = toInstant(now);
      await insertMessage(work.db, id, {
        ...noteOf(letter),
        id: messageId,
        direction: 'out',
        by,
        sentAt: at,
      });
      return { by, action: 'order.note', detail: { bodySha256 } };
    }
    const answer = ANSWERS[letter.kind];
    const partial = answer === 'full' && order.state === 'partial' ? 'partial' : answer;
    const sent = await putMessage(context, work, order, {
      ...letter,
      by,
      ...(partial !== undefined && { answer: partial }),
    });
    messageId = sent.id;
    const answered = answer !== undefined && order.answeredAt === undefined && answer !== 'impossible';
    const patch = answered ? { answeredAt: toInstant(now) } : {};
    return { by, action: 'order.message', detail: { messageId, kind: letter.kind, bodySha256 }, patch };
  });
  return messageId;
}

function noteOf({ kind, subject, body, document, language }: Letter) {
  return {
    kind,
    subject,
    body,
    ...(document !== undefined && { document }),
    ...(language !== undefined && { language }),
  };
}

/** Notes how far a letter came that was sent by hand. Throws OrderError 404 `message-not-found`. */
export async function noteDelivered(
  context: OrderContext,
  id: string,
  messageId: string,
  progress: Progress,
  by: string,
): Promise<Order> {
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (_order, now) => {
      if (!isId(messageId) || !(await hasMessage(work.db, id, messageId)))
        throw new OrderError('message-not-found', 'This order has no such letter that went out.', 404);
      const changed = await noteProgress(work.db, id, progress, toInstant(now), [messageId]);
      return changed === 0 ? undefined : { by, action: `order.message-${progress}`, detail: { messageId } };
    }),
  );
  return getOrder(context, id);
}

/**
 * Notes, in the unit of work that keeps its signed receipt, that a letter which went by the exchange is at the other
 * installation: by the clock over there, but neither before it was sent nor after now.
 */
export async function noteArrived(
  context: OrderContext,
  work: Work,
  id: string,
  { messageId, at }: { readonly messageId: string; readonly at: string },
): Promise<void> {
  await changeOrder(context, work, id, async (_order, now) => {
    const then = toInstant(Math.min(Date.parse(at), now));
    const changed = await noteProgress(work.db, id, 'delivered', then, [messageId]);
    return changed === 0
      ? undefined
      : { by: 'exchange', action: 'order.message-delivered', detail: { messageId } };
  });
}

/** The authority has read what lies for it: everything that went out counts as seen. For the portal. */
export async function noteSeen(context: OrderContext, id: string, by: string): Promise<void> {
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (_order, now) => {
      const changed = await noteProgress(work.db, id, 'acknowledged', toInstant(now));
      return changed === 0 ? undefined : { by, action: 'order.seen', detail: { messages: changed } };
    }),
  );
}

/** What the authority writes; `user-informed`: that it told the user, or that its secrecy is lifted. */
export interface IncomingLetter extends Omit<Letter, 'kind'> {
  readonly kind: 'clarification' | 'receipt' | 'objection' | 'note' | 'withdrawal' | 'user-informed';
  /** The order as it is amended. */
  readonly form?: OrderForm | undefined;
  readonly by: string;
}

/**
 * Takes a letter of the authority in. A clarification ends what waited for it: clocks run on or anew, as the law says, and
 * the order is checked again with what was amended.
 */
export async function takeMessage(context: OrderContext, id: string, letter: IncomingLetter): Promise<Order> {
  const take = await prepareLetter(context, id, letter);
  await context.storage.work((work) => take(work));
  return getOrder(context, id);
}

/** Writes a letter that was looked up, in a unit of work of whoever calls it. */
export type TakeLetter = (work: Work, had?: readonly string[]) => Promise<void>;

/**
 * Looks up what a letter of the authority needs, outside of transactions: where the targets of an amended order are. What
 * it returns writes the letter; it is told which of our letters the sender had by then, all when left out.
 */
export async function prepareLetter(
  context: OrderContext,
  id: string,
  letter: IncomingLetter,
): Promise<TakeLetter> {
  const located = await locate(context, id, letter);
  return (work, had) => takeLetter(context, work, id, letter, located, had);
}

async function locate(context: OrderContext, id: string, { kind, form }: IncomingLetter) {
  if (kind !== 'clarification') return [];
  return locateTargets(context, form ?? (await getOrder(context, id)).form, id);
}

async function takeLetter(
  context: OrderContext,
  work: Work,
  id: string,
  letter: IncomingLetter,
  located: readonly (Located | undefined)[],
  had?: readonly string[],
): Promise<void> {
  const { kind, form, by } = letter;
  await changeOrder(context, work, id, async (order, now) => {
    const at = toInstant(now);
    const messageId = context.ids();
    const { by: _by, form: _form, ...written } = letter;
    await insertMessage(work.db, id, {
      ...noteOf(written),
      id: messageId,
      direction: 'in',
      by,
      sentAt: at,
      deliveredAt: at,
    });
    // A receipt says that ours was received, and answers nothing.
    await noteProgress(work.db, id, kind === 'receipt' ? 'acknowledged' : 'responded', at, had);
    const detail = { messageId, kind, bodySha256: sha256(letter.body) };
    // Whether we tell them now is for a lawyer: it is asked again.
    const asked = kind === 'user-informed' ? { patch: { telling: { ...order.telling, asked: at } } } : {};
    if (kind !== 'clarification') return { by, action: 'order.message', detail, ...asked };
    const pauses = ending(order, (reason) => reason !== 'force-majeure' && reason !== 'review-pending', at);
    const isOpen = ['unread', 'received', 'legal-review', 'clarification'].includes(order.state);
    const amended: OrderPatch = form && isOpen ? { form, formSha256: contentHash(form) } : {};
    const changed: OrderPatch = {
      ...amended,
      starts: { ...order.starts, clarification: at },
      ...(pauses && { pauses }),
    };
    const next = patched(order, changed);
    const assessed =
      isOpen && (form || order.state !== 'unread')
        ? await assessOrder(context, work.db, next, located, now)
        : {};
    return {
      by,
      action: 'order.clarified',
      detail: { ...detail, ...(form && { formSha256: amended.formSha256 }) },
      patch: { ...changed, ...assessed },
    };
  });
}
