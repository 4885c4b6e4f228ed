import { type Static, Type } from 'typebox';
import { AUTHORITY_KINDS, DATA_CATEGORIES } from '../law/law-vocabulary.ts';
import { LocalText } from '../local-text.ts';
import { Voided } from '../orders/recipient.ts';
import { TELLING_STATES } from '../orders/telling.ts';
import { closed, ForeignId, Instant, OwnId, Slug } from '../scalar.ts';

/** How long records of the sign-in log are kept, and why. */
export const LOG_CLASSES = ['ordinary', 'flagged', 'held'] as const;
export type LogClass = (typeof LOG_CLASSES)[number];

/** A sign-in as the encrypted log keeps it; times to the millisecond, since an address alone is shared by thousands. */
export const SignInRecord = Type.Object(
  {
    at: Instant('when'),
    type: Type.Enum(['sign-up', 'sign-in', 'action']),
    ip: Type.String(),
    port: Type.Optional(Type.Integer({ minimum: 0, maximum: 65_535 })),
    userAgent: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'SignInRecord' },
);
export type SignInRecord = Static<typeof SignInRecord>;

export const HOLD_STATES = ['active', 'expired', 'released', 'purged'] as const;

/** Data of an account that nothing forgets while an order stands. */
export const Hold = Type.Object(
  {
    id: OwnId('hold'),
    orderId: OwnId('order'),
    platform: Type.String(),
    accountId: Type.String(),
    categories: Type.Array(Type.Enum([...DATA_CATEGORIES])),
    from: Type.Optional(Instant('data from then on')),
    to: Type.Optional(Instant('data until then')),
    state: Type.Enum([...HOLD_STATES]),
    createdAt: Instant('since when'),
    expiresAt: Instant('until when; never without end'),
    extensions: Type.Array(
      Type.Object(
        { at: Instant('when'), by: Type.String(), until: Instant('new end'), because: Type.String() },
        closed,
      ),
    ),
    releasedAt: Type.Optional(Instant('released')),
    purge: Type.Optional(
      Type.Object(
        {
          at: Instant('purged'),
          records: Type.Integer({ minimum: 0 }),
          proof: Type.String({ description: 'SHA-256 over what was purged, in the audit log' }),
        },
        closed,
      ),
    ),
    records: Type.Integer({ minimum: 0, description: 'records of the log that it keeps' }),
  },
  { ...closed, $id: 'Hold' },
);
export type Hold = Static<typeof Hold>;

/** What may be disclosed for an order, after the desk checked and narrowed it: nothing else can be read by disclosure. */
export const DisclosureGrant = Type.Object(
  {
    id: OwnId('grant'),
    orderId: OwnId('order'),
    instrument: Slug('law pack'),
    requestType: Slug('request type'),
    authorityId: OwnId('authority'),
    authorityKind: Type.Optional(
      Type.Enum([...AUTHORITY_KINDS], { description: 'which kind it is: the user is told' }),
    ),
    packVersion: Type.Optional(Type.String({ description: 'version of the law pack' })),
    recipient: Type.Optional(Type.String({ description: 'age recipient of the authority' })),
    categories: Type.Array(Type.Enum([...DATA_CATEGORIES]), { minItems: 1 }),
    accounts: Type.Array(
      Type.Object(
        {
          platform: Slug('platform'),
          accountId: ForeignId('account'),
          from: Instant('data from then on'),
          to: Instant('data until then'),
        },
        closed,
      ),
      { minItems: 1, maxItems: 10_000 },
    ),
    level: Type.Integer({ minimum: 0, maximum: 4, description: 'verification of who asks' }),
    needsLawyer: Type.Boolean(),
    emergency: Type.Boolean(),
    calledBack: Type.Boolean(),
    notBefore: Type.Optional(Instant('delivery is blocked until then (Art. 10(2) (EU) 2023/1543)')),
    secrecyUntil: Type.Optional(Instant('the user is told only then')),
    secrecyOrder: Type.Optional(Type.String()),
    approvedBy: Type.String({ description: 'who decided on the order' }),
    createdAt: Instant('granted'),
    endedAt: Type.Optional(Instant('withdrawn or narrowed to nothing')),
  },
  { ...closed, $id: 'DisclosureGrant' },
);
export type DisclosureGrant = Static<typeof DisclosureGrant>;

/** What a package would hold: fields and counts for who prepares it; values only for who approves, each reading on record. */
export const FieldPreview = Type.Object(
  {
    platform: Type.String(),
    accountId: Type.String(),
    category: Type.Enum([...DATA_CATEGORIES]),
    fields: Type.Array(Type.Object({ field: Type.String(), records: Type.Integer({ minimum: 0 }) }, closed)),
    leftOut: Type.Array(
      Type.Object(
        {
          field: Type.String(),
          records: Type.Integer({ minimum: 0 }),
          because: Type.Enum([
            'not-allowed',
            'out-of-range',
            'third-party',
            'category-not-granted',
            'not-stored',
            'purged',
            'unreadable',
          ]),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'FieldPreview' },
);
export type FieldPreview = Static<typeof FieldPreview>;

/** Why a package would hold nothing. */
export const EMPTY_REASONS = ['not-allowed', 'not-stored', 'purged', 'unreadable'] as const;

/** A package that would hold nothing, and why: said before anybody approves it. */
export const EmptyPackage = Type.Object(
  {
    because: Type.Array(Type.Enum([...EMPTY_REASONS]), {
      minItems: 1,
      description: 'not-allowed: the law pack lists no such field; not-stored: there is nothing of it here',
    }),
    explain: LocalText,
  },
  { ...closed, $id: 'EmptyPackage' },
);
export type EmptyPackage = Static<typeof EmptyPackage>;

/**
 * prepared: waits for a second person; approved: sealed; blocked: approved, but a window of the law stands before delivery;
 * void: what it had shown changed, and it has to be prepared and approved again.
 */
export const PRODUCTION_STATES = [
  'prepared',
  'rejected',
  'approved',
  'blocked',
  'released',
  'delivered',
  'expired',
  'withdrawn',
  'void',
] as const;

export const Production = Type.Object(
  {
    id: OwnId('production'),
    orderId: OwnId('order'),
    grantId: OwnId('grant'),
    state: Type.Enum([...PRODUCTION_STATES]),
    preview: Type.Array(FieldPreview),
    empty: Type.Optional(EmptyPackage),
    note: Type.Optional(
      Type.String({ maxLength: 10_000, description: 'partial production or objection, in writing' }),
    ),
    preparedBy: Type.String(),
    preparedAt: Instant('prepared'),
    approvedBy: Type.Optional(Type.String()),
    approvedAt: Type.Optional(Instant('approved')),
    lawyer: Type.Optional(Type.Boolean({ description: 'the second person acted as lawyer' })),
    rejectedBecause: Type.Optional(Type.String()),
    withdrawnBecause: Type.Optional(Type.String()),
    breakGlass: Type.Optional(
      Type.Object(
        {
          because: Type.String(),
          reviewDueAt: Instant('24 hours'),
          reviewedBy: Type.Optional(Type.String()),
          reviewedAt: Type.Optional(Instant('reviewed')),
          upheld: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
    ),
    shown: Type.Optional(
      Type.Object(
        {
          recipient: Type.String({ description: 'age recipient that it is sealed to' }),
          fingerprint: Type.String(),
          authority: Type.String({ description: 'as the register had it' }),
          contact: Type.Optional(Type.String({ description: 'of the authority, as the register had it' })),
          told: Type.Optional(Instant('the user is told only then; as `telling` says where left out')),
          telling: Type.Optional(
            Type.Enum([...TELLING_STATES], {
              description: 'who tells the user; we do at once where left out',
            }),
          ),
        },
        { ...closed, description: 'what the approval binds beside the fields' },
      ),
    ),
    voided: Type.Optional(Voided),
    notBefore: Type.Optional(Instant('delivery is blocked until then')),
    manifest: Type.Optional(
      Type.Object(
        {
          sha256: Type.String({ description: 'of the encrypted file' }),
          bytes: Type.Integer(),
          files: Type.Array(
            Type.Object(
              { name: Type.String(), sha256: Type.String(), bytes: Type.Integer(), records: Type.Integer() },
              closed,
            ),
          ),
          signature: Type.String(),
          publicKey: Type.String(),
        },
        closed,
      ),
    ),
    expiresAt: Type.Optional(Instant('end of the download')),
    downloadedAt: Type.Optional(Instant('downloaded; once')),
    downloadedBy: Type.Optional(Type.String()),
    receipt: Type.Optional(
      Type.Object({ at: Instant('receipt'), by: Type.String(), sha256: Type.String() }, closed),
    ),
  },
  { ...closed, $id: 'Production' },
);
export type Production = Static<typeof Production>;

export const NOTICE_STATES = ['scheduled', 'delayed', 'held', 'sent', 'void'] as const;

/**
 * The user is told what was disclosed or preserved as the law of the order says: at once, when a secrecy ends (`delayed`), or
 * not by us, or not before somebody lets it go (`held`).
 */
export const UserNotice = Type.Object(
  {
    id: OwnId('notice'),
    orderId: OwnId('order'),
    productionId: Type.Optional(OwnId('production')),
    platform: Type.String(),
    accountId: Type.String(),
    state: Type.Enum([...NOTICE_STATES]),
    heldBecause: Type.Optional(
      Type.Enum(['undated-secrecy', 'by-authority', 'on-request', 'none'], {
        description: 'why it is not sent: see what users are told of its order',
      }),
    ),
    dueAt: Instant('when it is sent'),
    delayedUntil: Type.Optional(Instant('end of the secrecy')),
    secrecyOrder: Type.Optional(Type.String()),
    sentAt: Type.Optional(Instant('sent')),
    texts: Type.Optional(Type.Object({ en: Type.String(), ur: Type.String() }, closed)),
  },
  { ...closed, $id: 'UserNotice' },
);
export type UserNotice = Static<typeof UserNotice>;

/** The values of a package before it is approved, for whoever approves it; each reading is on record. */
export const ProductionValues = Type.Object(
  {
    productionId: OwnId('production'),
    changed: Type.Boolean({ description: 'not what was prepared any more: it cannot be approved' }),
    accounts: Type.Array(
      Type.Object(
        {
          platform: Type.String(),
          accountId: Type.String(),
          from: Instant('data from then on'),
          to: Instant('data until then'),
          subscriber: Type.Optional(Type.Record(Type.String(), Type.String())),
          signIns: Type.Array(
            Type.Object(
              {
                ...Type.Partial(Type.Object(SignInRecord.properties)).properties,
                category: Type.Enum([...DATA_CATEGORIES]),
              },
              closed,
            ),
          ),
          content: Type.Array(
            Type.Object(
              {
                id: Type.Optional(Type.String()),
                at: Type.Optional(Instant('when')),
                kind: Type.Optional(Type.String()),
                text: Type.Optional(Type.String()),
                links: Type.Optional(Type.Array(Type.String())),
                media: Type.Optional(Type.Array(Type.String())),
              },
              closed,
            ),
          ),
          more: Type.Integer({ minimum: 0, description: 'records that the package holds beside these' }),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'ProductionValues' },
);
export type ProductionValues = Static<typeof ProductionValues>;

/** What the sign-in log holds, in numbers. */
export const SignInLogState = Type.Object(
  {
    classes: Type.Array(
      Type.Object(
        {
          class: Type.Enum([...LOG_CLASSES]),
          records: Type.Integer({
            minimum: 0,
            description: 'what a hold keeps counts as held, and in its own class as well',
          }),
          oldest: Type.Optional(Instant('oldest record')),
          days: Type.Optional(
            Type.Integer({ description: 'for which it is kept; as its hold says where held' }),
          ),
        },
        closed,
      ),
    ),
    over: Type.Integer({ minimum: 0, description: 'records that go with the next purge' }),
    keys: Type.Array(
      Type.Object(
        {
          epoch: Type.Integer({ minimum: 1 }),
          createdAt: Instant('since when'),
          records: Type.Integer({ minimum: 0 }),
          current: Type.Boolean(),
          present: Type.Boolean({
            description: 'this process has it; what is under one that is missing is unknown',
          }),
        },
        closed,
      ),
    ),
    fault: Type.Optional(
      Type.Enum(['log-key-missing', 'log-key-exposed', 'log-key-unreadable'], {
        description: 'what the log holds is unknown then, and not nothing',
      }),
    ),
    gaps: Type.Array(
      Type.Object(
        { from: Instant('from'), to: Instant('to'), records: Type.Integer(), because: Type.String() },
        closed,
      ),
      { description: 'times in which sign-ins could not be written' },
    ),
    purges: Type.Array(
      Type.Object(
        { at: Instant('when'), because: Type.String(), records: Type.Integer(), proof: Type.String() },
        closed,
      ),
    ),
    publicKey: Type.String({ description: 'Ed25519 key that packages are signed with, base64url' }),
    overdueReviews: Type.Integer({
      minimum: 0,
      description: 'disclosures by one person, not reviewed in time',
    }),
  },
  { ...closed, $id: 'SignInLogState' },
);
export type SignInLogState = Static<typeof SignInLogState>;
