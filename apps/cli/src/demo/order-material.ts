import {
  AuthorityEntry,
  ContactEntry,
  ORDER_CHANNELS,
  OrderForm,
  VerificationEntry,
} from '@breakwater/contracts/orders';
import { type Static, Type } from 'typebox';

const closed = { additionalProperties: false } as const;

/** Who sends orders in the demo, and what reaches it. */
export const OrdersFile = Type.Object(
  {
    authorities: Type.Array(
      Type.Object(
        {
          ...AuthorityEntry.properties,
          key: Type.String(),
          contact: Type.Object(
            {
              ...ContactEntry.properties,
              level: VerificationEntry.properties.level,
              method: VerificationEntry.properties.method,
            },
            closed,
          ),
        },
        closed,
      ),
    ),
    orders: Type.Array(
      Type.Object(
        {
          key: Type.String(),
          authority: Type.String(),
          channel: Type.Enum(ORDER_CHANNELS.filter((one) => one === 'api' || one === 'email')),
          agoMinutes: Type.Number({ minimum: 0 }),
          form: OrderForm,
        },
        closed,
      ),
    ),
    scanned: Type.Object({ authority: Type.String(), name: Type.String() }, closed),
  },
  closed,
);
export type OrdersFile = Static<typeof OrdersFile>;
