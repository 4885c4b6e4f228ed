import type { OrderMessage } from '@breakwater/contracts/orders';
import { toInstant } from '@breakwater/kernel';
import type { Work } from '@breakwater/storage';
import type { DispatchedOrder, OrderContext } from '../ports.ts';
import { insertMessage } from '../store/messages.ts';
import type { StoredOrder } from '../stored-order.ts';

export interface OutgoingLetter {
  readonly kind: OrderMessage['kind'];
  readonly subject: string;
  readonly body: string;
  readonly document?: unknown;
  readonly language?: string | undefined;
  readonly by: string;
  readonly answer?: DispatchedOrder['answer'];
}

/**
 * Writes a letter to the authority and brings it on its way. What lies in the portal is delivered, what goes by the exchange is when its receipt is
 * there, and what has no way is sent by hand and noted as delivered then.
 */
export async function putMessage(
  context: OrderContext,
  work: Work,
  order: StoredOrder,
  { answer, ...letter }: OutgoingLetter,
): Promise<OrderMessage> {
  const at = toInstant(context.clock.now());
  const { language, document, ...rest } = letter;
  const message: OrderMessage = {
    id: context.ids(),
    direction: 'out',
    ...rest,
    sentAt: at,
    ...(language !== undefined && { language }),
    ...(document !== undefined && { document }),
  };
  const { id, channel, externalId, authorityId, reference } = order;
  const { delivered } = await context.dispatch(
    work,
    {
      id,
      channel,
      ...(externalId !== undefined && { externalId }),
      ...(authorityId !== undefined && { authorityId }),
      ...(reference !== undefined && { reference }),
      ...(answer !== undefined && { answer }),
    },
    message,
  );
  const sent = delivered ? { ...message, deliveredAt: at } : message;
  await insertMessage(work.db, order.id, sent);
  return sent;
}
