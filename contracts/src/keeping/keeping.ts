import { type Static, Type } from 'typebox';
import { SignIn } from '../accounts/account-view.ts';
import { closed, ForeignId, Instant, OwnId } from '../scalar.ts';

/** Rows of one table that are erased. */
export const ErasedData = Type.Object(
  { table: Type.String(), what: Type.String(), rows: Type.Integer({ minimum: 0 }) },
  { ...closed, $id: 'ErasedData' },
);
export type ErasedData = Static<typeof ErasedData>;

/** Rows of one table that stay. */
export const KeptData = Type.Object(
  {
    table: Type.String(),
    what: Type.String(),
    rows: Type.Integer({ minimum: 0 }),
    because: Type.String({ description: 'the law, the order or the clock that keeps it' }),
    why: Type.Optional(
      Type.String({ description: 'short name of that reason; erasures of before have none' }),
    ),
    until: Type.Optional(Instant('when that ends; left out where it is not known yet')),
    byOrder: Type.Boolean({ description: 'an order keeps it, which may be secret: never tell the user' }),
  },
  { ...closed, $id: 'KeptData' },
);
export type KeptData = Static<typeof KeptData>;

/** An account that was erased. */
export const Erasure = Type.Object(
  {
    id: OwnId('erasure'),
    platform: Type.String(),
    accountId: Type.Optional(ForeignId('account, as long as something of it is kept')),
    reason: Type.String(),
    by: Type.String(),
    at: Instant('when it was asked for'),
    erased: Type.Array(ErasedData),
    kept: Type.Array(KeptData),
    nextAt: Type.Optional(Instant('when it goes on')),
    doneAt: Type.Optional(Instant('when it was done')),
  },
  { ...closed, $id: 'Erasure' },
);
export type Erasure = Static<typeof Erasure>;

/** All that is kept of an account. */
export const KeptOfAccount = Type.Object(
  {
    platform: Type.String(),
    accountId: Type.String(),
    at: Instant('when it was read'),
    tables: Type.Array(
      Type.Object(
        {
          table: Type.String(),
          what: Type.String(),
          why: Type.String(),
          rows: Type.Array(Type.Record(Type.String(), Type.Unknown())),
          more: Type.Boolean(),
        },
        closed,
      ),
    ),
    signIns: Type.Object({ items: Type.Array(SignIn), more: Type.Boolean() }, closed),
  },
  { ...closed, $id: 'KeptOfAccount' },
);
export type KeptOfAccount = Static<typeof KeptOfAccount>;
