import { type Static, Type } from 'typebox';
import { closed, LanguageTag, OwnId, Slug } from '../scalar.ts';
import { PlatformHome } from './conflict-card.ts';
import { ORDER_STATES } from './order.ts';

/** How many orders wait, by what presses. */
export const OrderCounts = Type.Object(
  {
    open: Type.Integer(),
    overdue: Type.Integer(),
    today: Type.Integer({ description: 'due within 24 hours' }),
    week: Type.Integer({ description: 'due within 7 days' }),
    paused: Type.Integer(),
    mine: Type.Integer(),
    reviewsDue: Type.Integer({ description: 'break-glass answers that nobody has reviewed' }),
    reviewsOverdue: Type.Integer(),
    states: Type.Partial(Type.Record(Type.Enum([...ORDER_STATES]), Type.Integer())),
  },
  { ...closed, $id: 'OrderCounts' },
);
export type OrderCounts = Static<typeof OrderCounts>;

/** Whether what is stored of an order agrees with what is on record of it. */
export const OrderVerification = Type.Object(
  {
    orderId: OwnId('order'),
    whole: Type.Boolean(),
    steps: Type.Integer({ minimum: 0, description: 'entries of the audit log about it' }),
    faults: Type.Array(
      Type.Object(
        {
          code: Type.Enum(['edited', 'step-missing', 'steps-reordered', 'not-on-record']),
          part: Type.Optional(Type.String({ description: 'table that differs' })),
          step: Type.Optional(Type.Integer()),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'OrderVerification' },
);
export type OrderVerification = Static<typeof OrderVerification>;

/** What the desk works with. */
export const OrderSettings = Type.Object(
  {
    languages: Type.Array(LanguageTag, {
      maxItems: 30,
      description: 'languages in which orders are taken, as declared to authorities',
    }),
    addressees: Type.Array(Type.String({ minLength: 1, maxLength: 300 }), {
      maxItems: 50,
      description: 'names of the provider and its legal representative',
    }),
    protectedTargets: Type.Array(
      Type.Object(
        {
          value: Type.String({ minLength: 1, maxLength: 4_096, description: 'account, handle or address' }),
          because: Type.Enum(['press', 'lawyer', 'parliament', 'ngo', 'diplomat', 'other']),
        },
        closed,
      ),
      { maxItems: 10_000 },
    ),
    platforms: Type.Array(Slug('platform'), {
      maxItems: 100,
      description: 'the first is meant where an order names none',
    }),
    secrecyReviewDays: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 366,
        description: 'after how many days a lawyer looks at a secrecy that names no end; 90 when left out',
      }),
    ),
    homes: Type.Optional(
      Type.Array(PlatformHome, {
        maxItems: 100,
        description:
          'where each platform is at home; of one that says nothing nobody knows whose law binds it',
      }),
    ),
    contact: Type.Optional(
      Type.String({ maxLength: 500, description: 'who answers for the provider, on forms of the law' }),
    ),
  },
  { ...closed, $id: 'OrderSettings' },
);
export type OrderSettings = Static<typeof OrderSettings>;

/** Bytes of a file in which an order comes. */
export const ORDER_FILE_MAX = 20 * 1024 * 1024;

/** What an authority can be sent as the reply to its order. */
export const REPLY_KINDS = ['feedback', 'impossibility', 'form3', 'clarification', 'refusal'] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];
