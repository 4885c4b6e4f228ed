import type { OrderForm } from '@breakwater/contracts/orders';
import { confirmRecipients } from './confirm-recipients.ts';
import type { TestServer } from './test-server.ts';

/** An authority with a key of its own, and orders of it to disclose data, for tests of what happens after the desk. */
export async function makeOrders(
  { breakwater: { orders } }: Pick<TestServer, 'breakwater'>,
  {
    recipient,
    count,
    by,
    form = {},
  }: {
    readonly recipient: string;
    readonly count: number;
    readonly by: string;
    /** What is different from an order to produce data under (EU) 2023/1543. */
    readonly form?: Partial<OrderForm>;
  },
): Promise<{ readonly authorityId: string; readonly orderIds: readonly string[] }> {
  const { id: authorityId } = await orders.authorities.add(
    {
      name: 'Harbour Police Cyber Unit',
      kind: 'law-enforcement',
      country: 'DE',
      domains: [],
      legalCodes: [],
      timezone: 'Europe/Berlin',
      languages: ['en'],
      recipient,
    },
    by,
  );
  await confirmRecipients({ orders }, authorityId);
  const orderIds: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const { order } = await orders.receive({
      channel: 'post',
      authorityId,
      by,
      form: {
        targets: [],
        reference: `HP ${index}`,
        instrument: 'eu-eevidence-2023-1543',
        requestType: 'epoc',
        ...form,
      },
    });
    orderIds.push(order.id);
  }
  return { authorityId, orderIds };
}
