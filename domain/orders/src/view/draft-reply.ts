import { FORM3_REASONS, IMPOSSIBILITY_REASONS } from '@breakwater/contracts/law';
import type { OrderMessage, ReplyKind } from '@breakwater/contracts/orders';
import { isId } from '@breakwater/kernel';
import type { Reply, ReplyInput } from '@breakwater/law';
import { factsOf } from '../assess/order-facts.ts';
import { invalid, OrderError, orderNotFound } from '../order-error.ts';
import type { OrderContext, ReplyDraft } from '../ports.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectDecisions } from '../store/decisions.ts';
import { selectOrder } from '../store/orders.ts';
import { selectSettings } from '../store/settings.ts';
import { selectTasks } from '../store/tasks.ts';

/** Letters that can be drafted. */
const LETTERS: Readonly<Record<ReplyKind, OrderMessage['kind']>> = {
  feedback: 'feedback',
  impossibility: 'impossibility',
  form3: 'form3',
  clarification: 'clarification-request',
  refusal: 'refusal',
};

/** Replies that need no pack: a question and a refusal. */
const OF_ANY_LAW: readonly ReplyKind[] = ['clarification', 'refusal'];

/**
 * A ready reply to edit before it is sent: Annex II or III of (EU) 2021/784, Form 3 of (EU) 2023/1543, a question or a
 * refusal, from what the check of the order found.
 *
 * Throws OrderError 404 `order-not-found`, 409 `order-unclassified`.
 */
export async function draftReply(
  context: OrderContext,
  id: string,
  kind: ReplyKind,
  asked: { readonly reason?: string | undefined } = {},
): Promise<ReplyDraft> {
  const { db } = context.storage;
  const order = isId(id) ? await selectOrder(db, id) : undefined;
  if (!order) throw orderNotFound();
  const { assessment } = order;
  if (!assessment || (assessment.pack === undefined && !OF_ANY_LAW.includes(kind)))
    throw new OrderError(
      'order-unclassified',
      'Name instrument and request type first; replies follow from them.',
      409,
    );
  const [authority, settings, decisions, tasks] = await Promise.all([
    order.authorityId === undefined ? undefined : selectAuthority(db, order.authorityId),
    selectSettings(db),
    selectDecisions(db, id),
    selectTasks(db, id, { limit: 1 }),
  ]);
  const now = context.clock.now();
  const input: ReplyInput = {
    facts: factsOf(order, { authority, settings, firstOrder: false, duplicate: false, now }),
    assessment,
    reference: String(order.number),
    provider: settings.addressees[0] ?? '—',
    at: now,
    ...(settings.contact !== undefined && { contact: settings.contact }),
  };
  const decision = decisions.at(-1);
  const { replies } = context.law();
  const reply = write(replies, kind, input, {
    reason: asked.reason,
    effectAt: order.effectAt === undefined ? now : Date.parse(order.effectAt),
    grounds: decision?.grounds ?? [],
    text: decision?.reason ?? '',
    preserved: tasks.some(({ holdId }) => holdId !== undefined),
  });
  return { kind: LETTERS[kind], ...reply };
}

interface Given {
  readonly reason: string | undefined;
  /** Milliseconds since the epoch. */
  readonly effectAt: number;
  readonly grounds: readonly string[];
  readonly text: string;
  /** Whether the data are held. */
  readonly preserved: boolean;
}

function write(
  replies: ReturnType<OrderContext['law']>['replies'],
  kind: ReplyKind,
  input: ReplyInput,
  { reason, effectAt, grounds, text, preserved }: Given,
): Reply {
  switch (kind) {
    case 'feedback':
      return replies.feedback(input, { measure: 'content-removed', effectAt });
    case 'impossibility':
      return replies.impossibility(input, {
        reason: oneOf(IMPOSSIBILITY_REASONS, reason ?? 'insufficient-information'),
        ...(text !== '' && { details: text }),
      });
    case 'form3':
      return replies.form3(input, {
        reasons: [oneOf(FORM3_REASONS, reason ?? 'incomplete')],
        ...(text !== '' && { details: text }),
        preserved,
      });
    case 'clarification':
      return replies.clarification(input);
    case 'refusal':
      return replies.refusal(input, { grounds, reason: text });
    default:
      return kind satisfies never;
  }
}

function oneOf<T extends string>(known: readonly T[], given: string): T {
  const found = known.find((one) => one === given);
  if (found === undefined) throw invalid('/reason', `One of ${known.join(', ')}.`);
  return found;
}
