import type { BoundPart, OrderDecision, OrderForm, OrderTask, Telling } from '@breakwater/contracts/orders';
import { hashParts } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { reasonText, subjectOf } from '../messages/letter-texts.ts';
import type { OrderContext } from '../ports.ts';
import { fingerprintOf, inForce } from '../recipient.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectContact } from '../store/contacts.ts';
import type { BoundParts } from '../store/decisions.ts';
import { selectRecipients } from '../store/recipients.ts';
import { selectTasks } from '../store/tasks.ts';
import type { StoredOrder } from '../stored-order.ts';
import { tellingOfOrder } from '../telling/telling-of-order.ts';

const ALL = 100_000;

export interface Binding {
  readonly order: StoredOrder;
  readonly decision: Pick<OrderDecision, 'answer' | 'reason' | 'grounds' | 'scope'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/**
 * What whoever confirms an answer is shown of it, as a hash for each part: what is answered and why, what the order says,
 * whom it is about, who is told and when, the letter, and to whom it goes. Locks the authority and its contact, so that
 * neither changes before the transaction is over.
 */
export async function bindAnswer(
  context: Pick<OrderContext, 'law'>,
  trx: Db,
  { order, decision, now }: Binding,
): Promise<BoundParts> {
  const { authorityId, contactId, form } = order;
  const authority =
    authorityId === undefined ? undefined : await selectAuthority(trx, authorityId, { lock: true });
  const contact = contactId === undefined ? undefined : await selectContact(trx, contactId, { lock: true });
  const keys =
    authorityId === undefined ? [] : ((await selectRecipients(trx, [authorityId])).get(authorityId) ?? []);
  const key = discloses(order, decision) ? inForce(keys, now) : undefined;
  const tasks = await selectTasks(trx, order.id, { limit: ALL });
  const { dataCategories, targets, from, to, territories, worldwide, secrecy, ...rest } = form;
  return hashParts<BoundPart>({
    answer: [decision.answer, decision.reason, decision.grounds],
    order: [order.kind, order.instrument, order.requestType, order.needsLawyer, order.conflicts, rest],
    scope: [decision.scope, dataCategories, from, to, territories, worldwide],
    targets: [targets, tasks.map(placeOf)],
    told: toldOf(secrecy, await tellingOfOrder(context, trx, order, now)),
    letter: letterOf(order, decision),
    authority: authority && [
      authority.id,
      authority.name,
      authority.country,
      authority.kind,
      authority.peer,
      authority.removedAt,
    ],
    contact: contact && [contact.id, contact.name, contact.email, contact.post, contact.revokedAt],
    recipient: key && [fingerprintOf(key.recipient), key.until],
  });
}

/** Who is told and when; users whom nothing keeps from knowing are told as it is. */
function toldOf(secrecy: OrderForm['secrecy'], telling: Telling | undefined) {
  if (secrecy === undefined && (telling === undefined || telling.state === 'tell')) return undefined;
  return [secrecy, telling && [telling.state, telling.until, telling.decision]];
}

function discloses({ kind }: StoredOrder, { answer }: Binding['decision']): boolean {
  return kind === 'disclose' && (answer === 'comply' || answer === 'narrow');
}

/** Where a target was found, and whether it is still to be done. */
function placeOf({ id, platform, accountId, contentId }: OrderTask) {
  return [id, platform, accountId, contentId];
}

/** The letter that goes out when it is confirmed. */
function letterOf(order: StoredOrder, { answer, reason, grounds }: Binding['decision']) {
  const kind = answer === 'refuse' ? 'refusal' : answer === 'narrow' ? 'narrowing' : undefined;
  return kind && [subjectOf(order, kind), reasonText(order, reason, grounds)];
}
