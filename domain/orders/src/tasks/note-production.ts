import type { AccountRef } from '@breakwater/contracts';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import { changeOrder } from '../change-order.ts';
import { readyText, subjectOf } from '../messages/letter-texts.ts';
import { putMessage } from '../messages/put-message.ts';
import type { OrderContext } from '../ports.ts';
import { selectTasks, updateTasks } from '../store/tasks.ts';
import { patched } from '../stored-order.ts';
import { settleOrder } from './settle-order.ts';

const ALL = 100_000;

/** A package that was released to the authority. */
export interface ReleasedProduction {
  readonly orderId: string;
  readonly productionId: string;
  readonly accounts: readonly AccountRef[];
  /** Partial production or objection, in writing. */
  readonly note?: string | undefined;
  /** For the other installation, where the order came by the exchange. */
  readonly document?: unknown;
  readonly by: string;
}

/**
 * Notes that disclosure has released a package, in the unit of work of the release: its tasks are done, the authority is
 * told, and the clock of the production stops.
 */
export async function noteProduction(
  context: OrderContext,
  work: Work,
  { orderId, productionId, accounts, note, document, by }: ReleasedProduction,
): Promise<void> {
  await changeOrder(context, work, orderId, async (order, now) => {
    const at = toInstant(now);
    const tasks = await selectTasks(work.db, orderId, { limit: ALL });
    const done = tasks.filter(
      ({ status, platform, accountId }) =>
        (status === 'working' || status === 'waiting') &&
        accounts.some((one) => one.platform === platform && one.accountId === accountId),
    );
    await updateTasks(
      work.db,
      done.map(({ id }) => id),
      { status: 'done', productionId, effectAt: at },
    );
    const settled = await settleOrder(work.db, order, now);
    await putMessage(context, work, order, {
      kind: 'production',
      subject: subjectOf(order, 'production'),
      body: note ?? readyText(order),
      document: document ?? { productionId },
      by,
      answer: patched(order, settled).state === 'effect-given' && note === undefined ? 'full' : 'partial',
    });
    const detail = { productionId, tasks: done.length };
    return {
      by,
      action: 'order.produced',
      detail,
      patch: { ...settled, answeredAt: order.answeredAt ?? at },
    };
  });
}
