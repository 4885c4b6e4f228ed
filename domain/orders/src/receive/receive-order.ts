import type { Order, OrderChannel, OrderForm } from '@breakwater/contracts/orders';
import { contentHash, isId, sha256, toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { assessOrder } from '../assess/assess-order.ts';
import { locateTargets } from '../assess/locate-targets.ts';
import { authorityNotFound } from '../authorities/manage-authorities.ts';
import { contactNotFound } from '../authorities/manage-contacts.ts';
import { finishStep } from '../change-order.ts';
import { receivedText, subjectOf } from '../messages/letter-texts.ts';
import { putMessage } from '../messages/put-message.ts';
import { invalid } from '../order-error.ts';
import type { Located, OrderContext } from '../ports.ts';
import { readForm } from '../read-form/read-form.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectContact, selectContactsByMail } from '../store/contacts.ts';
import { insertOrder, lockOrder, selectSame } from '../store/orders.ts';
import { insertOriginal, type Original } from '../store/originals.ts';
import { NEVER, patched, type StoredOrder } from '../stored-order.ts';
import { getOrder } from '../view/get-order.ts';
import { checkFile } from './check-limits.ts';
import { levelOf } from './level-of.ts';

const AHEAD_MS = 5 * 60_000;

export interface OrderFile {
  readonly data: Uint8Array;
  readonly name?: string | undefined;
  readonly mediaType?: string | undefined;
}

/** An order that comes in. */
export interface IncomingOrder {
  readonly channel: OrderChannel;
  readonly form?: OrderForm | undefined;
  readonly file?: OrderFile | undefined;
  readonly authorityId?: string | undefined;
  readonly contactId?: string | undefined;
  /** When it reached us, RFC 3339; now when left out. */
  readonly receivedAt?: string | undefined;
  /** As the sender calls it: the same one again is the same order. */
  readonly externalId?: string | undefined;
  /** Who enters it: `staff:…`, `officer:…`, `peer:…` or a key. */
  readonly by: string;
}

export interface Received {
  readonly order: Order;
  /** It was here already; nothing was changed. */
  readonly repeated: boolean;
}

/**
 * Takes an order in: never lost, with the hash of what came, acknowledged at once and checked. A file that no reader
 * knows waits as `unread` to be typed by hand. The same order of the same authority, by its id or content, is answered
 * with the one that is here.
 *
 * Throws OrderError 404 `authority-not-found`, `contact-not-found`; 413 `file-too-large`; 422 `file-empty`,
 * `order-invalid`.
 */
export async function receiveOrder(context: OrderContext, incoming: IncomingOrder): Promise<Received> {
  const take = await prepareOrder(context, incoming);
  const { id, repeated } = await context.storage.work(take);
  return { order: await getOrder(context, id), repeated };
}

/** Writes an order that was looked up, in a unit of work of whoever calls it. */
export type TakeIn = (work: Work) => Promise<{
  readonly id: string;
  readonly number: number;
  readonly repeated: boolean;
}>;

/** Looks everything up that an order needs, outside of transactions. Errors as for `receiveOrder`. */
export async function prepareOrder(context: OrderContext, incoming: IncomingOrder): Promise<TakeIn> {
  const found = await prepare(context, incoming);
  return (work) => store(context, work, found);
}

interface Prepared {
  readonly incoming: IncomingOrder;
  readonly order: StoredOrder;
  readonly original: Original | undefined;
  readonly located: readonly (Located | undefined)[];
}

async function prepare(context: OrderContext, incoming: IncomingOrder): Promise<Prepared> {
  const { channel, file } = incoming;
  const now = context.clock.now();
  if (file) checkFile(file.data);
  if (!file && !incoming.form) throw invalid('/form', 'Send a form, or the file in which the order came.');
  const read = file && (await readForm(file));
  const form = incoming.form ?? read?.form;
  const receivedAt = receivedTime(incoming.receivedAt, now);
  const sender = await findSender(context, incoming, form);
  const original = file && {
    sha256: sha256(file.data),
    bytes: file.data.byteLength,
    mediaType: read?.mediaType ?? 'application/octet-stream',
    ...(file.name !== undefined && { name: file.name.slice(0, 300) }),
    ...(form === undefined && read?.unread !== undefined && { unread: read.unread }),
  };
  const formSha256 = form && contentHash(form);
  const level = levelOf(channel, sender.contact, receivedAt);
  const { contact, authorityId } = sender;
  const order: StoredOrder = {
    id: context.ids(),
    number: 0,
    step: 0,
    state: form ? 'received' : 'unread',
    channel,
    level,
    ...(authorityId !== undefined && { authorityId }),
    ...(contact && { contactId: contact.id }),
    emergency: false,
    needsLawyer: true,
    needsSecond: true,
    anomalies: [],
    conflicts: [],
    conditions: [],
    form: form ?? { targets: [] },
    ...(formSha256 !== undefined && { formSha256 }),
    starts: { receipt: toInstant(receivedAt) },
    pauses: [],
    deadlines: [],
    dueSort: NEVER,
    warned: 0,
    targets: form?.targets.length ?? 0,
    ...(incoming.externalId !== undefined && { externalId: incoming.externalId }),
    contentHash: original?.sha256 ?? formSha256 ?? '',
    receivedAt: toInstant(receivedAt),
    reversed: false,
    updatedAt: toInstant(now),
  };
  const located = form ? await locateTargets(context, form) : [];
  return { incoming, order, original, located };
}

function receivedTime(given: string | undefined, now: number): number {
  if (given === undefined) return now;
  const at = Date.parse(given);
  if (Number.isNaN(at) || at > now + AHEAD_MS)
    throw invalid('/receivedAt', 'An order was received at an instant that is not ahead of now.');
  return Math.min(at, now);
}

/** Who sends it: as named, else the contact whose mail address the form gives, where it is the only one. */
async function findSender(
  { storage: { db } }: OrderContext,
  { authorityId, contactId }: IncomingOrder,
  form: OrderForm | undefined,
) {
  if (authorityId !== undefined && !(isId(authorityId) && (await selectAuthority(db, authorityId))))
    throw authorityNotFound();
  if (contactId !== undefined) {
    const contact = isId(contactId) ? await selectContact(db, contactId) : undefined;
    if (!contact || (authorityId !== undefined && contact.authorityId !== authorityId))
      throw contactNotFound();
    return { authorityId: contact.authorityId, contact };
  }
  const email = form?.authority?.email?.trim();
  const [one, another] = email ? await selectContactsByMail(db, email) : [];
  if (!one || another || (authorityId !== undefined && one.authorityId !== authorityId))
    return { authorityId };
  return { authorityId: one.authorityId, contact: one };
}

async function store(
  context: OrderContext,
  work: Work,
  { incoming, order, original, located }: Prepared,
): ReturnType<TakeIn> {
  const again = await selectSame(work.db, order.authorityId, order);
  if (again) return { ...again, repeated: true };
  if (!(await insertOrder(work.db, order))) {
    // Somebody else wrote the same one a moment ago: it is there now that the insert has waited for it.
    const other = await selectSame(work.db, order.authorityId, order);
    if (other) return { ...other, repeated: true };
    throw new Error('an order was neither written nor there');
  }
  if (original && incoming.file) await insertOriginal(work.db, order.id, original, incoming.file.data);
  const now = context.clock.now();
  const assessed = order.state === 'unread' ? {} : await assessOrder(context, work.db, order, located, now);
  const stored = (await lockOrder(work.db, order.id)) ?? order;
  await acknowledge(context, work, patched(stored, assessed), original);
  await finishStep(
    context,
    work,
    stored,
    {
      by: incoming.by,
      action: 'order.received',
      detail: {
        channel: order.channel,
        level: order.level,
        ...(order.formSha256 !== undefined && { formSha256: order.formSha256 }),
        ...(original && { originalSha256: original.sha256, bytes: original.bytes }),
        targets: order.targets,
      },
      patch: { ...assessed, acknowledgedAt: toInstant(now) },
    },
    now,
  );
  return { id: order.id, number: stored.number, repeated: false };
}

/** The receipt that the authority keeps: what came, when, and whether the clock runs. */
async function acknowledge(
  context: OrderContext,
  work: Work,
  order: StoredOrder,
  original: Original | undefined,
): Promise<void> {
  const hash = original?.sha256 ?? order.formSha256 ?? '';
  await putMessage(context, work, order, {
    kind: 'acknowledgement',
    subject: subjectOf(order, 'acknowledgement'),
    body: receivedText(order, hash),
    document: { number: order.number, receivedAt: order.receivedAt, sha256: hash },
    by: 'breakwater',
  });
}
