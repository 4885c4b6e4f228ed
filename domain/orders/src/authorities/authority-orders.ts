import type { AuthorityOrder, OrderMessage, OrderSummary } from '@breakwater/contracts/orders';
import type { Page, PageQuery } from '@breakwater/kernel';
import { OWN_CLOCKS } from '../clocks/telling-deadlines.ts';
import { type IncomingLetter, noteSeen, takeMessage } from '../messages/send-message.ts';
import { orderNotFound } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import { getOrder } from '../view/get-order.ts';
import { listOrders } from '../view/list-orders.ts';
import { withdrawOrder } from '../withdraw-order.ts';

/** What an authority sees of a list. */
export type AuthorityOrderSummary = Omit<OrderSummary, 'failedTests' | 'claimedBy' | 'level'>;

/** An authority's own orders, as its officers see them in the portal. Orders of others are as if they did not exist. */
export interface AuthorityOrders {
  list(query: PageQuery): Promise<Page<AuthorityOrderSummary>>;
  /** Throws OrderError 404 `order-not-found`; so do all below. */
  get(id: string): Promise<AuthorityOrder>;
  /** Everything that was written to the authority counts as seen. */
  seen(id: string, by: string): Promise<void>;
  message(id: string, letter: IncomingLetter): Promise<AuthorityOrder>;
  receipt(id: string, letter: Omit<IncomingLetter, 'kind' | 'form'>): Promise<AuthorityOrder>;
  withdraw(id: string, because: string, by: string): Promise<AuthorityOrder>;
}

export function createAuthorityOrders(context: OrderContext, authorityId: string): AuthorityOrders {
  async function own(id: string) {
    const order = await getOrder(context, id);
    if (order.authorityId !== authorityId) throw orderNotFound();
    return order;
  }
  async function get(id: string): Promise<AuthorityOrder> {
    const order = await own(id);
    const answered = order.decisions.findLast(({ outcome }) => outcome === 'final');
    const { reference, kind, instrument, requestType, formSha256, original, assessment, clockNote } = order;
    return {
      id: order.id,
      number: order.number,
      state: order.state,
      receivedAt: order.receivedAt,
      ...(reference !== undefined && { reference }),
      ...(kind !== undefined && { kind }),
      ...(instrument !== undefined && { instrument }),
      ...(requestType !== undefined && { requestType }),
      ...(formSha256 !== undefined && { formSha256 }),
      ...(original && {
        original: {
          sha256: original.sha256,
          bytes: original.bytes,
          ...(original.name !== undefined && { name: original.name }),
        },
      }),
      form: order.form,
      defects: assessment?.defects ?? [],
      deadlines: order.deadlines.filter(({ clock }) => !OWN_CLOCKS.includes(clock)),
      tasks: order.tasks
        .filter(({ status }) => status !== 'void')
        .map(({ target, status, because, effectAt, productionId }) => ({
          target,
          status,
          ...(because !== undefined && { because }),
          ...(effectAt !== undefined && { effectAt }),
          ...(productionId !== undefined && { productionId }),
        })),
      taskCount: order.taskCount,
      messages: order.messages
        .filter(({ kind: letter, direction }) => direction === 'in' || letter !== 'note')
        .map(unsigned),
      ...(answered && {
        answer: {
          answer: answered.answer,
          reason: answered.reason,
          grounds: answered.grounds,
          at: answered.secondAt ?? answered.at,
          ...(answered.scope && { scope: answered.scope }),
        },
      }),
      // What a lawyer still looks at is nothing that we owe the authority.
      ...(isOwn(order.dueClock)
        ? { clock: 'stopped' }
        : { clock: order.clock, ...(clockNote !== undefined && { clockNote }) }),
    };
  }
  return {
    async list(query) {
      const page = await listOrders(context, { ...query, authorityId, all: true });
      return {
        ...page,
        items: page.items.map(({ failedTests: _tests, claimedBy: _claimed, level: _level, ...order }) =>
          withoutOwnClock(order),
        ),
      };
    },
    get,
    async seen(id, by) {
      await own(id);
      await noteSeen(context, id, by);
    },
    async message(id, letter) {
      await own(id);
      await takeMessage(context, id, letter);
      return get(id);
    },
    async receipt(id, letter) {
      await own(id);
      await takeMessage(context, id, { ...letter, kind: 'receipt' });
      return get(id);
    },
    async withdraw(id, because, by) {
      await own(id);
      await context.storage.work((work) => withdrawOrder(context, work, id, because, by));
      return get(id);
    },
  };
}

const isOwn = (clock: string | undefined) => clock !== undefined && OWN_CLOCKS.includes(clock);

/**
 * A line of a list as its authority sees it: days on which a lawyer of ours looks at what users are told are no time by
 * which the authority is owed anything.
 *
 * @example
 * withoutOwnClock({ dueAt: '2026-09-01T00:00:00Z', dueClock: 'secrecy-review' }) // => {}
 */
export function withoutOwnClock<T extends Pick<OrderSummary, 'dueAt' | 'dueClock' | 'dueDone'>>(
  order: T,
): Omit<T, 'dueAt' | 'dueClock' | 'dueDone'> & Partial<Pick<T, 'dueAt' | 'dueClock' | 'dueDone'>> {
  if (!isOwn(order.dueClock)) return order;
  const { dueAt: _at, dueClock: _clock, dueDone: _done, ...rest } = order;
  return rest;
}

/** Who of the staff wrote is not told; that it was the platform is. */
function unsigned(message: OrderMessage): OrderMessage {
  return message.direction === 'out' ? { ...message, by: 'platform' } : message;
}
