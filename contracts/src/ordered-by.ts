import { type Static, Type } from 'typebox';
import { LocalText } from './local-text.ts';
import { closed, OwnId, Slug } from './scalar.ts';

/**
 * The order of an authority that a restriction is made for. It is the ground of the decision: no policy of the house is
 * needed, no strike follows, and nothing is said about whether the content breaks the rules of the platform.
 */
export const OrderedBy = Type.Object(
  {
    orderId: OwnId('order'),
    number: Type.Integer({ minimum: 1, description: 'our own number of it' }),
    instrument: Slug('law pack'),
    law: LocalText,
    basis: Type.Optional(Type.String({ maxLength: 2_000, description: 'provision, as the order says' })),
    authority: Type.Optional(Type.String({ maxLength: 500 })),
    country: Type.Optional(Type.String({ pattern: '^[A-Z]{2}$' })),
    redress: Type.Optional(
      Type.String({
        maxLength: 5_000,
        description: 'before whom and until when it can be challenged, as it says',
      }),
    ),
  },
  { ...closed, $id: 'OrderedBy' },
);
export type OrderedBy = Static<typeof OrderedBy>;

/** What stands in the place of a policy where an order is the ground; no policy of the house begins like this. */
export const ORDER_POLICY = 'order/';

/**
 * What stands in the place of the policy of a restriction that an order under a law asked for.
 *
 * @example
 * policyOfOrder('eu-tco-2021-784') // => 'order/eu-tco-2021-784'
 */
export function policyOfOrder(instrument: string): string {
  return `${ORDER_POLICY}${instrument}`;
}
