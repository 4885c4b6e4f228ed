import type { Order, OrderTask } from '@breakwater/contracts/orders';
import { decodeCursor, isId, type Page, type PageQuery, pageOf, toInstant } from '@breakwater/kernel';
import { stateNow } from '../clocks/as-of.ts';
import { clockNote } from '../clocks/clock-note.ts';
import { OrderError, orderNotFound } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { selectAuthority } from '../store/authorities.ts';
import { selectDecisions } from '../store/decisions.ts';
import { selectMessages } from '../store/messages.ts';
import { selectOrder } from '../store/orders.ts';
import { type Original, selectOriginal, selectOriginalData } from '../store/originals.ts';
import { countTasks, selectDuplicates, selectTasks } from '../store/tasks.ts';
import { NEVER } from '../stored-order.ts';
import { tellingOfOrder } from '../telling/telling-of-order.ts';

const SHOWN_TASKS = 200;
const SHOWN_DUPLICATES = 50;
const TASK_PAGE = 200;

/** An order with all that the desk knows of it. Throws OrderError 404 `order-not-found`. */
export async function getOrder(context: OrderContext, id: string): Promise<Order> {
  const { storage, clock } = context;
  const { db } = storage;
  const order = isId(id) ? await selectOrder(db, id) : undefined;
  if (!order) throw orderNotFound();
  const now = clock.now();
  const [authority, original, tasks, counts, messages, decisions, duplicates, telling] = await Promise.all([
    order.authorityId === undefined ? undefined : selectAuthority(db, order.authorityId),
    selectOriginal(db, id),
    selectTasks(db, id, { limit: SHOWN_TASKS }),
    countTasks(db, id),
    selectMessages(db, id),
    selectDecisions(db, id),
    selectDuplicates(db, id, SHOWN_DUPLICATES),
    tellingOfOrder(context, db, order, now),
  ]);
  const name = authority?.name ?? order.form.authority?.name;
  const country = authority?.country ?? order.form.authority?.country;
  const { state, channel, level, emergency, form, assessment, dueSort } = order;
  const due = order.deadlines.find((one) => one.clock === order.dueClock);
  return {
    id,
    number: order.number,
    state,
    channel,
    level,
    emergency,
    form,
    ...pick(order, ['reference', 'kind', 'instrument', 'requestType', 'authorityId', 'contactId']),
    ...pick(order, ['dueClock', 'paused', 'claimedBy', 'assessment', 'callBack', 'formSha256']),
    ...(name !== undefined && { authorityName: name }),
    ...(country !== undefined && { country }),
    ...(form.secrecy?.until !== undefined && { secrecyUntil: form.secrecy.until }),
    targets: order.targets,
    defects: assessment?.defects.length ?? 0,
    failedTests: assessment?.tests.filter(({ result }) => result === 'failed').length ?? 0,
    receivedAt: order.receivedAt,
    ...(dueSort !== NEVER && { dueAt: toInstant(dueSort) }),
    ...(due?.done && { dueDone: due.done }),
    updatedAt: order.updatedAt,
    ...(original && { original: shown(original) }),
    anomalies: [...order.anomalies],
    tasks: tasks.map(({ place: _place, ...task }) => task),
    taskCount: Object.values(counts).reduce((sum, n) => sum + n, 0),
    deadlines: order.deadlines.map((deadline) => stateNow(deadline, now)),
    ...(telling && { telling }),
    messages,
    decisions,
    conflicts: [...order.conflicts],
    duplicates,
    ...clockNote(order, original, now),
  };
}

type Present<T, K extends keyof T> = { [N in K]?: Exclude<T[N], undefined> };

function pick<T extends object, K extends keyof T>(from: T, names: readonly K[]): Present<T, K> {
  const there = names.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]]));
  return Object.fromEntries(there) as Present<T, K>;
}

function shown({ unread, ...original }: Original): NonNullable<Order['original']> {
  return { ...original, ...(unread !== undefined && { unread }) };
}

/** Tasks of an order by pages. */
export async function listTasks(
  { storage }: OrderContext,
  id: string,
  { limit = TASK_PAGE, cursor }: PageQuery,
): Promise<Page<OrderTask>> {
  if (!isId(id) || !(await selectOrder(storage.db, id))) throw orderNotFound();
  const after = decodeCursor(cursor, { place: /^\d{1,6}$/ });
  const found = await selectTasks(storage.db, id, { limit: limit + 1, after: after?.place });
  const page = pageOf(found, limit, ({ place }) => [place]);
  return { ...page, items: page.items.map(({ place: _place, ...task }) => task) };
}

/** The file as it came. Throws OrderError 404 `original-not-found`. */
export async function getOriginal({ storage }: OrderContext, id: string) {
  const original = isId(id) ? await selectOriginalData(storage.db, id) : undefined;
  if (!original) {
    throw new OrderError('original-not-found', 'This order did not come as a file.', 404);
  }
  return original;
}
