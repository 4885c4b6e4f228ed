import { type Static, Type } from 'typebox';
import { Account } from '../account.ts';
import { Identifiers } from '../identifiers.ts';
import { closed, ForeignId, Instant, OwnId, Slug } from '../scalar.ts';
import { Session } from '../session.ts';
import { IgnoredField } from './gate.ts';

/**
 * How long tokens are kept, by what they are made of: network 90 days, device 180 days, identity (handle, name, e-mail,
 * phone, payment) and behaviour two years or the time of the ban, whichever is shorter. Operators may shorten them.
 */
export const RETENTION_CLASSES = ['network', 'device', 'identity', 'behaviour'] as const;
export type RetentionClass = (typeof RETENTION_CLASSES)[number];

/** Tokens of one type that are kept of a removal. */
export const KeptTokens = Type.Object(
  {
    type: Type.String(),
    class: Type.Enum([...RETENTION_CLASSES]),
    epoch: Type.Integer({ minimum: 1 }),
    count: Type.Integer({ minimum: 0 }),
    expiresAt: Type.String({ format: 'date-time' }),
  },
  { ...closed, $id: 'KeptTokens' },
);
export type KeptTokens = Static<typeof KeptTokens>;

/** A legal hold: nothing of the removal is forgotten while it stands. */
export const RemovalHold = Type.Object(
  {
    order: Type.String({ minLength: 1, maxLength: 200, description: 'reference of the preservation order' }),
    by: Type.String(),
    at: Type.String({ format: 'date-time' }),
    until: Type.String({ format: 'date-time' }),
  },
  { ...closed, $id: 'RemovalHold' },
);
export type RemovalHold = Static<typeof RemovalHold>;

/** An account that was removed, as the vault keeps it. */
export const Removal = Type.Object(
  {
    id: OwnId('removal'),
    platform: Type.String(),
    accountId: Type.String(),
    source: Type.Enum(['decision', 'import']),
    decisionId: Type.Optional(OwnId('decision that removed it')),
    policy: Type.String(),
    entity: Type.Optional(Type.String({ description: 'designation that stands behind it' })),
    removedAt: Type.String({ format: 'date-time' }),
    expiresAt: Type.String({ format: 'date-time', description: 'when the last of it is forgotten' }),
    pending: Type.Optional(
      Type.Boolean({ description: 'tokens are still to be made: a key is missing, or nothing was noted' }),
    ),
    reversedAt: Type.Optional(
      Type.String({
        format: 'date-time',
        description: 'reversed, and kept only for the order that holds it',
      }),
    ),
    hold: Type.Optional(RemovalHold),
    tokens: Type.Array(KeptTokens),
    linked: Type.Integer({ minimum: 0, description: 'checks that found it, likely or possible' }),
  },
  { ...closed, $id: 'Removal' },
);
export type Removal = Static<typeof Removal>;

/** An account that was removed before, elsewhere, or without a decision here. Its values become tokens and are dropped. */
export const ImportedRemoval = Type.Object(
  {
    platform: Slug('platform on which it was'),
    account: Account,
    removedAt: Instant('when it was removed'),
    policy: Slug('policy under which'),
    entity: Type.Optional(ForeignId('designation that stands behind it')),
    sessions: Type.Optional(
      Type.Array(Type.Object({ at: Instant('when'), session: Session }, closed), { maxItems: 50 }),
    ),
    identifiers: Type.Optional(Identifiers),
  },
  { ...closed, $id: 'ImportedRemoval' },
);
export type ImportedRemoval = Static<typeof ImportedRemoval>;

/** What became of one removal of an import. */
export const RemovalReceipt = Type.Object(
  {
    index: Type.Integer({ minimum: 0, description: 'position in the upload, from 0' }),
    status: Type.Enum(['accepted', 'duplicate', 'rejected']),
    removalId: Type.Optional(OwnId('removal; for a duplicate the one that stands')),
    code: Type.Optional(Type.String({ description: 'for rejected: stable code' })),
    pointer: Type.Optional(Type.String({ description: 'for rejected: JSON Pointer into the removal' })),
    message: Type.Optional(Type.String({ description: 'for rejected: what was expected' })),
    ignored: Type.Optional(
      Type.Array(IgnoredField, { description: 'what of it could not be used, and why' }),
    ),
  },
  { ...closed, $id: 'RemovalReceipt' },
);
export type RemovalReceipt = Static<typeof RemovalReceipt>;

export const RemovalUploadResult = Type.Object(
  {
    accepted: Type.Integer(),
    duplicate: Type.Integer(),
    rejected: Type.Integer(),
    receipts: Type.Array(RemovalReceipt),
  },
  { ...closed, $id: 'RemovalUploadResult' },
);
export type RemovalUploadResult = Static<typeof RemovalUploadResult>;

/** Tokens that were forgotten, and why. */
export const Purge = Type.Object(
  {
    at: Type.String({ format: 'date-time' }),
    because: Type.Enum(['expired', 'reversed', 'epoch-ended']),
    class: Type.Optional(Type.Enum([...RETENTION_CLASSES])),
    removals: Type.Integer({ minimum: 0 }),
    tokens: Type.Integer({ minimum: 0 }),
  },
  { ...closed, $id: 'Purge' },
);
export type Purge = Static<typeof Purge>;

/** A key of the vault: at most two are live, and tokens are compared under each. */
export const VaultEpoch = Type.Object(
  {
    epoch: Type.Integer({ minimum: 1 }),
    since: Type.String({ format: 'date-time' }),
    state: Type.Enum(['current', 'previous', 'missing', 'ended']),
    tokens: Type.Integer({ minimum: 0 }),
  },
  { ...closed, $id: 'VaultEpoch' },
);
export type VaultEpoch = Static<typeof VaultEpoch>;

export const VaultState = Type.Object(
  {
    epochs: Type.Array(VaultEpoch),
    removals: Type.Integer({ minimum: 0 }),
    held: Type.Integer({ minimum: 0, description: 'under a legal hold' }),
    pending: Type.Integer({ minimum: 0, description: 'removals whose tokens are still to be made' }),
    fault: Type.Optional(
      Type.String({ description: 'why nothing can be written or compared, e.g. vault-key-missing' }),
    ),
    tokens: Type.Array(
      Type.Object(
        { type: Type.String(), class: Type.Enum([...RETENTION_CLASSES]), count: Type.Integer() },
        closed,
      ),
    ),
    retentionDays: Type.Record(Type.Enum([...RETENTION_CLASSES]), Type.Integer({ minimum: 1 })),
  },
  { ...closed, $id: 'VaultState' },
);
export type VaultState = Static<typeof VaultState>;
