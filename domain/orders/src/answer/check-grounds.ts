import type { GroundUser } from '@breakwater/contracts/law';
import type { OrderAnswer } from '@breakwater/contracts/orders';
import { groundBehind } from '@breakwater/law';
import { OrderError } from '../order-error.ts';
import type { OrderContext } from '../ports.ts';
import type { StoredOrder } from '../stored-order.ts';

/** Who may use a ground, as a sentence says it. */
const USERS: Readonly<Record<GroundUser, string>> = {
  addressee: 'the addressee',
  'issuing-authority': 'the authority that issued the order',
  'enforcing-authority': 'the enforcing authority',
  'authority-of-establishment': 'the authority of the state of establishment',
  court: 'a court',
  'content-provider': 'the content provider',
};
/** Answers that do not execute an order as it is. */
const NOT_EXECUTED: readonly OrderAnswer[] = ['refuse', 'narrow', 'impossible'];

/**
 * Whether the grounds of an answer are the addressee’s to use: a law that leaves one to the enforcing authority or to a court is
 * not applied by a platform in its stead, nor by the name of the test that found it.
 *
 * Throws OrderError 422 `ground-not-yours`, with who may use it and what the addressee does instead.
 */
export function checkGrounds(
  { law }: Pick<OrderContext, 'law'>,
  { instrument, requestType }: StoredOrder,
  answer: OrderAnswer,
  grounds: readonly string[],
): void {
  if (!NOT_EXECUTED.includes(answer) || instrument === undefined || requestType === undefined) return;
  const type = law().requestType(instrument, requestType);
  if (!type) return;
  grounds.forEach((id, index) => {
    const ground = groundBehind(id, type);
    if (!ground || ground.by.includes('addressee')) return;
    const users = ground.by.map((user) => USERS[user]).join(', ');
    const instead = ground.instead === undefined ? '' : ` Instead: ${ground.instead.en}`;
    throw new OrderError(
      'ground-not-yours',
      `“${ground.label.en}” (${ground.art}) is a ground of ${users}, not of the addressee.${instead}`,
      422,
      {
        pointer: `/grounds/${index}`,
        extra: { ground: id, by: ground.by, ...(ground.instead && { instead: ground.instead }) },
      },
    );
  });
}
