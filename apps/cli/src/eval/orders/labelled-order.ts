import { createValidator } from '@breakwater/contracts';
import { AUTHORITY_KINDS } from '@breakwater/contracts/law';
import { OrderForm } from '@breakwater/contracts/orders';
import { type Static, Type } from 'typebox';
import { TableInvalidError } from '../../tables/read-table.ts';

const State = Type.String({ pattern: '^[A-Z]{2}$' });

/** An order as it came, what the desk knew of who sent it, and what it is. */
const LabelledOrder = Type.Object({
  id: Type.Optional(Type.String()),
  label: Type.String({ minLength: 1, maxLength: 60 }),
  home: State,
  level: Type.Optional(Type.Integer({ minimum: 0, maximum: 4 })),
  calledBack: Type.Optional(Type.Boolean()),
  receivedAt: Type.Optional(Type.String()),
  register: Type.Optional(
    Type.Object({
      kind: Type.Enum([...AUTHORITY_KINDS]),
      country: State,
      legalCodes: Type.Array(Type.String()),
    }),
  ),
  order: OrderForm,
});
export type LabelledOrder = Static<typeof LabelledOrder>;

const validator = createValidator(LabelledOrder);

/**
 * Reads labelled orders: an array of objects with label, home (state of the platform) and order, and where it is known level,
 * calledBack, register, receivedAt and id.
 *
 * @throws TableInvalidError naming the entry
 * @example
 * readLabelledOrders([{ label: 'valid', home: 'US', order: { targets: [] } }]).length // => 1
 * readLabelledOrders([{ label: 'valid', home: 'US' }]) // => throws TableInvalidError
 */
export function readLabelledOrders(value: unknown): LabelledOrder[] {
  if (!Array.isArray(value) || value.length === 0)
    throw new TableInvalidError(
      'The file holds no orders: give an array of objects with label, home and order.',
    );
  return value.map((entry: unknown, index) => {
    if (validator.Check(entry)) return entry as LabelledOrder;
    const [fault] = validator.Errors(entry);
    throw new TableInvalidError(
      `Order ${index + 1} cannot be read: ${fault?.instancePath ?? ''} ${fault?.message ?? 'is no order'}.`,
    );
  });
}
