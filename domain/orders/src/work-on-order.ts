import {
  CLOCK_STARTS,
  type ClockStart,
  NOTED_ACTS,
  type NotedAct,
  type PauseReason,
} from '@breakwater/contracts/law';
import type { LawConflict, Order, OrderForm } from '@breakwater/contracts/orders';
import { contentHash, sha256, toInstant } from '@breakwater/kernel';
import { assessOrder } from './assess/assess-order.ts';
import { locateTargets } from './assess/locate-targets.ts';
import { changeOrder } from './change-order.ts';
import { invalid, OrderError } from './order-error.ts';
import { checkPerson } from './person.ts';
import type { OrderContext } from './ports.ts';
import { levelOf } from './receive/level-of.ts';
import { selectContact } from './store/contacts.ts';
import { patched, type StoredOrder } from './stored-order.ts';
import { getOrder } from './view/get-order.ts';

const BEFORE_ANSWER: readonly string[] = ['unread', 'received', 'legal-review', 'clarification'];

/** Takes an order to work on. Throws OrderError 409 `order-claimed`. */
export async function claimOrder(context: OrderContext, id: string, by: string): Promise<Order> {
  checkPerson(by);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async ({ claimedBy }) => {
      if (claimedBy === by) return undefined;
      if (claimedBy !== undefined)
        throw new OrderError(
          'order-claimed',
          'Somebody else works on this order; they release it first.',
          409,
        );
      return { by, action: 'order.claimed', patch: { claimedBy: by } };
    }),
  );
  return getOrder(context, id);
}

/** Gives an order back. Throws OrderError 409 `order-not-claimed`. */
export async function releaseOrder(context: OrderContext, id: string, by: string): Promise<Order> {
  await context.storage.work((work) =>
    changeOrder(context, work, id, async ({ claimedBy }) => {
      if (claimedBy !== by) throw new OrderError('order-not-claimed', 'You do not hold this order.', 409);
      return { by, action: 'order.released', patch: { claimedBy: null } };
    }),
  );
  return getOrder(context, id);
}

/** What is typed in by hand: the form, and who it comes from where that was not known. */
export interface TypedForm {
  readonly form: OrderForm;
  readonly contactId?: string | undefined;
}

/**
 * Writes what an order says, typed by hand or amended, and checks it anew.
 *
 * Throws OrderError 409 `order-closed` once it is answered.
 */
export async function putForm(
  context: OrderContext,
  id: string,
  { form, contactId }: TypedForm,
  by: string,
): Promise<Order> {
  const located = await locateTargets(context, form, id);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      checkBeforeAnswer(order);
      const contact = contactId === undefined ? undefined : await selectContact(work.db, contactId);
      if (
        contactId !== undefined &&
        (!contact || (order.authorityId ?? contact.authorityId) !== contact.authorityId)
      )
        throw invalid('/contactId', 'This contact is of another authority than the order, or of none.');
      const formSha256 = contentHash(form);
      const sender = contact && {
        authorityId: contact.authorityId,
        contactId: contact.id,
        level: Math.max(
          order.callBack?.confirmed === true ? order.level : 0,
          levelOf(order.channel, contact, Date.parse(order.receivedAt)),
        ),
      };
      const next = patched(order, { form, formSha256, ...sender });
      const patch = {
        ...(await assessOrder(context, work.db, next, located, now)),
        form,
        formSha256,
        ...sender,
      };
      return { by, action: 'order.typed', detail: { formSha256, targets: form.targets.length }, patch };
    }),
  );
  return getOrder(context, id);
}

/** Checks an order anew, as the law and the register are now. Throws OrderError 409 `order-closed`, `order-unread`. */
export async function assessAgain(context: OrderContext, id: string, by: string): Promise<Order> {
  const { form, state } = await getOrder(context, id);
  if (state === 'unread')
    throw new OrderError(
      'order-unread',
      'Nobody has typed in what this order says (PUT /v1/orders/:id/form).',
      409,
    );
  const located = await locateTargets(context, form, id);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      checkBeforeAnswer(order);
      const patch = await assessOrder(context, work.db, order, located, now);
      const { advice, packVersion } = patch.assessment ?? {};
      return { by, action: 'order.assessed', detail: { advice, packVersion }, patch };
    }),
  );
  return getOrder(context, id);
}

function checkBeforeAnswer({ state }: StoredOrder): void {
  if (!BEFORE_ANSWER.includes(state))
    throw new OrderError(
      'order-closed',
      'This order has been answered; what it says stays as it was then.',
      409,
    );
}

/** Stops the clocks that a ground stops. Nothing happens where it stands already. */
export async function pauseOrder(
  context: OrderContext,
  id: string,
  reason: PauseReason,
  by: string,
): Promise<Order> {
  await context.storage.work((work) =>
    changeOrder(context, work, id, async ({ pauses }, now) => {
      if (pauses.some((one) => one.reason === reason && one.to === undefined)) return undefined;
      const patch = { pauses: [...pauses, { reason, from: toInstant(now) }] };
      return { by, action: 'order.paused', detail: { reason }, patch };
    }),
  );
  return getOrder(context, id);
}

/** Lets clocks run on, or anew where the law says so: the ground has ceased. Throws OrderError 409 `not-paused`. */
export async function resumeOrder(
  context: OrderContext,
  id: string,
  reason: PauseReason | undefined,
  by: string,
): Promise<Order> {
  const { form } = await getOrder(context, id);
  const located = await locateTargets(context, form, id);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async (order, now) => {
      const ended = ending(order, (one) => reason === undefined || one === reason, toInstant(now));
      if (!ended) throw new OrderError('not-paused', 'No clock of this order stands still for that.', 409);
      const starts = { ...order.starts, 'ground-ceased': toInstant(now) };
      const again =
        order.state === 'clarification'
          ? await assessOrder(context, work.db, patched(order, { starts, pauses: ended }), located, now)
          : {};
      return {
        by,
        action: 'order.resumed',
        detail: { ...(reason && { reason }) },
        patch: { starts, ...again, pauses: ended },
      };
    }),
  );
  return getOrder(context, id);
}

/** Pauses with those that end now; undefined where none does. */
export function ending(
  { pauses }: Pick<StoredOrder, 'pauses'>,
  ends: (reason: PauseReason) => boolean,
  to: string,
): StoredOrder['pauses'] | undefined {
  if (!pauses.some((one) => one.to === undefined && ends(one.reason))) return undefined;
  return pauses.map((one) => (one.to === undefined && ends(one.reason) ? { ...one, to } : one));
}

/**
 * Notes that something happened from which a clock runs, or that a clock waits for and of which no record of ours tells: what
 * an authority did, or that a right was used. Throws OrderError 422 `order-invalid`.
 */
export async function startClock(
  context: OrderContext,
  id: string,
  { event, at }: { readonly event: ClockStart | NotedAct; readonly at?: string | undefined },
  by: string,
): Promise<Order> {
  await context.storage.work((work) =>
    changeOrder(context, work, id, async ({ starts, acts }, now) => {
      const when = at === undefined ? now : Date.parse(at);
      if (Number.isNaN(when) || when > now)
        throw invalid('/at', 'It happened at an instant that is not ahead of now.');
      if (!isAct(event) && !CLOCK_STARTS.includes(event))
        throw invalid('/event', 'This is not noted by hand: it is on record when it was done.');
      if (event === 'receipt')
        throw invalid('/event', 'When an order was received is not changed afterwards.');
      const patch = isAct(event)
        ? { acts: { ...acts, [event]: toInstant(when) } }
        : { starts: { ...starts, [event]: toInstant(when) } };
      return { by, action: 'order.clock', detail: { event }, patch };
    }),
  );
  return getOrder(context, id);
}

function isAct(event: ClockStart | NotedAct): event is NotedAct {
  return (NOTED_ACTS as readonly string[]).includes(event);
}

/** Notes that the law of another state stands against an order. */
export async function raiseConflict(
  context: OrderContext,
  id: string,
  { law, why }: Pick<LawConflict, 'law' | 'why'>,
  by: string,
): Promise<Order> {
  checkPerson(by);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async ({ conflicts }, now) => {
      const conflict = { id: context.ids(), law, why, raisedBy: by, raisedAt: toInstant(now) };
      const patch = { conflicts: [...conflicts, conflict], needsLawyer: true, needsSecond: true };
      return {
        by,
        action: 'order.conflict',
        detail: { conflictId: conflict.id, whySha256: sha256(why) },
        patch,
      };
    }),
  );
  return getOrder(context, id);
}

/** Notes how a conflict was resolved. Throws OrderError 404 `conflict-not-found`. */
export async function resolveConflict(
  context: OrderContext,
  id: string,
  conflictId: string,
  resolution: string,
  by: string,
): Promise<Order> {
  checkPerson(by);
  await context.storage.work((work) =>
    changeOrder(context, work, id, async ({ conflicts }, now) => {
      if (!conflicts.some((one) => one.id === conflictId && one.resolvedAt === undefined))
        throw new OrderError('conflict-not-found', 'There is no such conflict that is open.', 404);
      const patch = {
        conflicts: conflicts.map((one) =>
          one.id === conflictId ? { ...one, resolvedAt: toInstant(now), resolution } : one,
        ),
      };
      return { by, action: 'order.conflict-resolved', detail: { conflictId }, patch };
    }),
  );
  return getOrder(context, id);
}
