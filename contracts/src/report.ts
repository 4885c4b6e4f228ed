import { type Static, Type } from 'typebox';
import { closed, ForeignId, Slug } from './scalar.ts';

/** A user's report. The event's `account` is the one reported; the reporter is named here. */
export const Report = Type.Object(
  {
    reason: Slug('what the reporter chose, e.g. terrorism'),
    reporter: Type.Optional(ForeignId('account of the reporter; leave out when anonymous')),
    note: Type.Optional(Type.String({ maxLength: 10_000 })),
  },
  { ...closed, $id: 'Report' },
);
export type Report = Static<typeof Report>;
