import type { Assessment, OrderState } from '@breakwater/contracts/orders';
import type { Db } from '@breakwater/storage';
import type { Located, OrderContext } from '../ports.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectContact, selectContacts } from '../store/contacts.ts';
import { selectEarlier } from '../store/orders.ts';
import { isOfAnother, selectOriginal } from '../store/originals.ts';
import { selectSettings } from '../store/settings.ts';
import { isRepeated, putTasks } from '../store/tasks.ts';
import { type DisclosureBlock, type OrderPatch, patched, type StoredOrder } from '../stored-order.ts';
import { findAnomalies } from './find-anomalies.ts';
import { factsOf } from './order-facts.ts';
import { planTasks } from './plan-tasks.ts';

/** States in which what the desk finds decides who looks next. */
const BEFORE_ANSWER: readonly OrderState[] = ['unread', 'received', 'legal-review', 'clarification'];

/**
 * Classifies an order and checks it: anomalies of who asks, elements, tests, whose law it meets. Writes its tasks; returns what
 * changes of the order. What nobody can classify waits for a lawyer.
 */
export async function assessOrder(
  context: OrderContext,
  trx: Db,
  order: StoredOrder,
  located: readonly (Located | undefined)[],
  now: number,
): Promise<OrderPatch> {
  const law = context.law();
  const { id, authorityId, form } = order;
  const [authority, contact, settings, earlier, original] = await Promise.all([
    authorityId === undefined ? undefined : selectAuthority(trx, authorityId),
    order.contactId === undefined ? undefined : selectContact(trx, order.contactId),
    selectSettings(trx),
    authorityId === undefined ? { any: false, emergency: false } : selectEarlier(trx, authorityId, id),
    selectOriginal(trx, id),
  ]);
  const classified = classify(context, form);
  const pack = classified && law.pack(classified.pack);
  const contacts = authorityId === undefined ? [] : await selectContacts(trx, authorityId);
  const anomalies = findAnomalies({
    form,
    authority,
    contact,
    pack,
    now,
    mailboxes: contacts.flatMap(({ email, revokedAt }) => (email && !revokedAt ? [email.toLowerCase()] : [])),
    hadEmergency: earlier.emergency,
    reusedLetterhead: original !== undefined && (await isOfAnother(trx, original.sha256, authorityId)),
    receivedAt: Date.parse(order.receivedAt),
  });
  const base: OrderPatch = {
    anomalies,
    reference: form.reference ?? null,
    emergency: form.emergency ?? false,
    targets: form.targets.length,
    starts: { ...order.starts, ...startsOf(order) },
  };
  const around = {
    authority,
    settings,
    locationOf: new Map(form.targets.map((target, place) => [target, located[place]])),
    firstOrder: !earlier.any,
    now,
  };
  if (!classified) {
    // No pack knows its law: it is read and its states are compared all the same, and a lawyer looks at it.
    const unclear = patched(order, { ...base, kind: null, instrument: null, requestType: null });
    const assessment = law.assess(factsOf(unclear, { ...around, duplicate: false }));
    return {
      ...base,
      kind: null,
      instrument: null,
      requestType: null,
      assessment,
      conditions: [],
      needsLawyer: true,
      needsSecond: true,
      ...stateFor(order, true),
    };
  }
  const kind = law.requestType(classified.pack, classified.requestType)?.kind ?? 'inform';
  const tasks = planTasks(context.ids, kind, form, located);
  const keys = tasks.map((task) => task.targetKey);
  const facts = factsOf(
    patched(order, { ...base, instrument: classified.pack, requestType: classified.requestType }),
    { ...around, duplicate: await isRepeated(trx, { orderId: id, authorityId, kind }, keys) },
  );
  const assessment = law.assess(facts);
  await putTasks(trx, id, tasks);
  const { needs, advice } = assessment;
  // A law that stands against it was raised by a person: no check of the form takes the lawyer away again.
  const lawyer = needs.lawyer || order.conflicts.some(({ resolvedAt }) => resolvedAt === undefined);
  const blocked = blockOf(patched(order, { ...base, kind }), assessment);
  return {
    ...base,
    kind,
    instrument: classified.pack,
    requestType: classified.requestType,
    assessment,
    conditions: [...law.conditions(facts)],
    needsLawyer: lawyer || kind === 'disclose',
    needsSecond: needs.secondPerson || lawyer || kind === 'disclose',
    blocked: blocked ?? null,
    ...stateFor(order, lawyer || advice === 'legal-review' || advice === 'refuse'),
  };
}

function classify({ law }: OrderContext, form: StoredOrder['form']) {
  const { instrument, requestType } = form;
  if (instrument !== undefined && requestType !== undefined && law().requestType(instrument, requestType))
    return { pack: instrument, requestType };
  const found = law().classify(form);
  return found && law().requestType(found.pack, found.requestType) ? found : undefined;
}

/** The receipt, the date of the order and the notification of another authority are known from the form. */
function startsOf({ receivedAt, form }: StoredOrder): StoredOrder['starts'] {
  return {
    receipt: receivedAt,
    ...(form.issuedAt !== undefined && !Number.isNaN(Date.parse(form.issuedAt)) && { issue: form.issuedAt }),
    ...(form.enforcingAuthority !== undefined && { notification: receivedAt }),
  };
}

function stateFor({ state }: StoredOrder, forLawyer: boolean): OrderPatch {
  return BEFORE_ANSWER.includes(state) ? { state: forLawyer ? 'legal-review' : 'received' } : {};
}

/** Why nothing can be disclosed for an order, whoever says so: what makes a request look like a fake one. */
export function blockOf(
  order: StoredOrder,
  { tests }: Pick<Assessment, 'tests'>,
): DisclosureBlock | undefined {
  const { anomalies, callBack, emergency } = order;
  if (callBack?.confirmed === false) return 'call-back-denied';
  if (anomalies.includes('revoked')) return 'revoked';
  if (anomalies.includes('expired')) return 'expired';
  if (anomalies.includes('reused-letterhead')) return 'reused-letterhead';
  if (!emergency) return undefined;
  if (anomalies.includes('foreign-legal-code')) return 'foreign-legal-code';
  if ((order.form.emergencyReasons ?? '').trim() === '') return 'emergency-unfounded';
  // Not having been called back yet fails the same test, and is mended by the call; the rest is not.
  const unfounded = tests.some(({ test, result }) => test === 'emergency' && result === 'failed');
  return unfounded && callBack?.confirmed === true ? 'emergency-unfounded' : undefined;
}
