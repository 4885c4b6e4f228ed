import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';

/** What is said to colleagues. */
export const NewRemark = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 1_000 }),
  },
  closed,
);
export type NewRemark = Static<typeof NewRemark>;

/** A remark as it stands. */
export const Remark = Type.Object(
  {
    id: OwnId('remark'),
    ...NewRemark.properties,
    by: Type.String(),
    at: Type.String({ format: 'date-time' }),
  },
  closed,
);
export type Remark = Static<typeof Remark>;
