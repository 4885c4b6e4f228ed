import { type Static, Type } from 'typebox';
import { Deadline } from '../law/deadline.ts';
import { PAUSE_REASONS, REQUEST_KINDS } from '../law/law-vocabulary.ts';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';
import { Assessment, NarrowedScope, OrderDefect } from './assessment.ts';
import { CONTACT_ANOMALIES } from './authority.ts';
import { OrderForm, OrderTarget } from './order-form.ts';
import { Voided } from './recipient.ts';
import { Telling } from './telling.ts';

export const ORDER_CHANNELS = ['portal', 'api', 'upload', 'post', 'email', 'exchange'] as const;
export type OrderChannel = (typeof ORDER_CHANNELS)[number];

/**
 * Where an order stands. `unread`: a file that no reader knows waits to be typed by hand; `clarification`: asked back;
 * `legal-review`: a lawyer has to look; `awaiting-second`: prepared, a second person decides; `approved`: being executed;
 * `partial` and `refused` say what was answered; `closed`: nothing is owed any more.
 */
export const ORDER_STATES = [
  'unread',
  'received',
  'clarification',
  'legal-review',
  'awaiting-second',
  'approved',
  'effect-given',
  'partial',
  'refused',
  'withdrawn',
  'closed',
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** What the desk answers an order with. */
export const ORDER_ANSWERS = ['comply', 'narrow', 'refuse', 'clarify', 'impossible', 'terms-review'] as const;
export type OrderAnswer = (typeof ORDER_ANSWERS)[number];

/** What the authority wants of one target, and what was done: its desired status and ours. */
export const OrderTask = Type.Object(
  {
    id: OwnId('task'),
    kind: Type.Enum([...REQUEST_KINDS]),
    target: OrderTarget,
    platform: Type.Optional(Type.String()),
    accountId: Type.Optional(Type.String()),
    contentId: Type.Optional(Type.String()),
    desired: Type.Enum(['removed', 'geo-blocked', 'preserved', 'disclosed', 'informed', 'done']),
    status: Type.Enum([
      'waiting',
      'not-found',
      'working',
      'done',
      'partial',
      'refused',
      'impossible',
      'void',
    ]),
    because: Type.Optional(Type.String({ maxLength: 5_000, description: 'why not, for the answer' })),
    jobId: Type.Optional(OwnId('review job in which it is decided')),
    decisionId: Type.Optional(OwnId('decision of review')),
    holdId: Type.Optional(OwnId('preservation')),
    productionId: Type.Optional(OwnId('disclosure package')),
    effectAt: Type.Optional(Instant('when effect was given')),
    heldAt: Type.Optional(Instant('when its data were held')),
    deliveredAt: Type.Optional(Instant('when the authority got its data')),
    toldAt: Type.Optional(Instant('when its user was told')),
  },
  { ...closed, $id: 'OrderTask' },
);
export type OrderTask = Static<typeof OrderTask>;

/** A letter of the thread between the authority and the platform. */
export const OrderMessage = Type.Object(
  {
    id: OwnId('message'),
    direction: Type.Enum(['in', 'out']),
    kind: Type.Enum([
      'acknowledgement',
      'clarification-request',
      'clarification',
      'feedback',
      'impossibility',
      'form3',
      'refusal',
      'narrowing',
      'production',
      'receipt',
      'withdrawal',
      'user-informed',
      'objection',
      'note',
    ]),
    subject: Type.String({ maxLength: 500 }),
    body: Type.String({ maxLength: 50_000 }),
    document: Type.Optional(
      Type.Unknown({ description: 'the form of the law as data: Annex II or III, Form 3' }),
    ),
    language: Type.Optional(Type.String()),
    by: Type.String(),
    sentAt: Instant('sent'),
    deliveredAt: Type.Optional(Instant('reached the other side')),
    acknowledgedAt: Type.Optional(Instant('the other side has seen it')),
    respondedAt: Type.Optional(Instant('the other side answered')),
  },
  { ...closed, $id: 'OrderMessage' },
);
export type OrderMessage = Static<typeof OrderMessage>;

/** What a person prepared or decided about an order; severe ones wait for a second person. */
export const OrderDecision = Type.Object(
  {
    id: OwnId('decision'),
    answer: Type.Enum([...ORDER_ANSWERS]),
    reason: Type.String({ minLength: 1, maxLength: 20_000, description: 'in writing, for the authority' }),
    grounds: Type.Array(Slug('refusal ground or failed test')),
    scope: Type.Optional(NarrowedScope),
    needs: Type.Object({ lawyer: Type.Boolean(), secondPerson: Type.Boolean() }, closed),
    by: Type.String(),
    at: Instant('prepared'),
    lawyer: Type.Boolean({ description: 'who prepared it acted as lawyer' }),
    secondBy: Type.Optional(Type.String()),
    secondLawyer: Type.Optional(Type.Boolean({ description: 'the second person acted as lawyer' })),
    rejectedBecause: Type.Optional(Type.String()),
    secondAt: Type.Optional(Instant('confirmed or rejected')),
    outcome: Type.Enum(['awaiting-second', 'final', 'rejected', 'void']),
    voided: Type.Optional(Voided),
    breakGlass: Type.Optional(
      Type.Boolean({ description: 'threat to life: done by one person, to be reviewed' }),
    ),
    reviewDueAt: Type.Optional(Instant('by when somebody else has reviewed it')),
    reviewedBy: Type.Optional(Type.String()),
    reviewedAt: Type.Optional(Instant('reviewed')),
    upheld: Type.Optional(Type.Boolean({ description: 'what the reviewer found' })),
  },
  { ...closed, $id: 'OrderDecision' },
);
export type OrderDecision = Static<typeof OrderDecision>;

/** Law of another state that stands against an order. */
export const LawConflict = Type.Object(
  {
    id: OwnId('conflict'),
    law: Type.String({ minLength: 1, maxLength: 500 }),
    why: Type.String({ minLength: 1, maxLength: 10_000 }),
    raisedBy: Type.String(),
    raisedAt: Instant('raised'),
    resolvedAt: Type.Optional(Instant('resolved')),
    resolution: Type.Optional(Type.String({ maxLength: 10_000 })),
  },
  { ...closed, $id: 'LawConflict' },
);
export type LawConflict = Static<typeof LawConflict>;

const summary = {
  id: OwnId('order'),
  number: Type.Integer({ minimum: 1, description: 'our own number' }),
  reference: Type.Optional(Type.String({ description: 'file reference of the authority' })),
  state: Type.Enum([...ORDER_STATES]),
  kind: Type.Optional(Type.Enum([...REQUEST_KINDS])),
  instrument: Type.Optional(Type.String()),
  requestType: Type.Optional(Type.String()),
  channel: Type.Enum([...ORDER_CHANNELS]),
  authorityId: Type.Optional(OwnId('authority')),
  authorityName: Type.Optional(Type.String()),
  country: Type.Optional(Type.String()),
  level: Type.Integer({ minimum: 0, maximum: 4, description: 'how sure it is who asks' }),
  emergency: Type.Boolean(),
  secrecyUntil: Type.Optional(Instant('end of the secrecy')),
  targets: Type.Integer({ minimum: 0 }),
  defects: Type.Integer({ minimum: 0 }),
  failedTests: Type.Integer({ minimum: 0 }),
  receivedAt: Instant('received'),
  dueAt: Type.Optional(Instant('what is due next')),
  dueClock: Type.Optional(Type.String({ description: 'clock that is due next' })),
  dueDone: Type.Optional(Deadline.properties.done),
  paused: Type.Optional(Type.Enum([...PAUSE_REASONS])),
  claimedBy: Type.Optional(Type.String()),
  updatedAt: Instant('changed last'),
};

export const OrderSummary = Type.Object(summary, { ...closed, $id: 'OrderSummary' });
export type OrderSummary = Static<typeof OrderSummary>;

/** Whether the clock of an order runs, and why or why not. */
export const CLOCK_NOTES = [
  'unread',
  'unclassified',
  'running',
  'running-with-defects',
  'paused',
  'not-begun',
  'overdue',
  'none',
  'stopped',
] as const;

/** An order with everything that the desk knows of it. */
export const Order = Type.Object(
  {
    ...summary,
    form: OrderForm,
    original: Type.Optional(
      Type.Object(
        {
          sha256: Type.String(),
          bytes: Type.Integer(),
          mediaType: Type.String(),
          name: Type.Optional(Type.String()),
          unread: Type.Optional(Type.String({ description: 'why no reader could read it' })),
        },
        closed,
      ),
    ),
    contactId: Type.Optional(OwnId('contact')),
    anomalies: Type.Array(Type.Enum([...CONTACT_ANOMALIES])),
    callBack: Type.Optional(
      Type.Object(
        {
          by: Type.String(),
          at: Instant('when'),
          note: Type.String(),
          confirmed: Type.Boolean({ description: 'whether they said that the order is theirs' }),
        },
        closed,
      ),
    ),
    formSha256: Type.Optional(
      Type.String({ description: 'of the form as received, canonical JSON (RFC 8785)' }),
    ),
    assessment: Type.Optional(Assessment),
    tasks: Type.Array(OrderTask, { description: 'the first 200; the rest by pages' }),
    taskCount: Type.Integer({ minimum: 0 }),
    deadlines: Type.Array(Deadline),
    telling: Type.Optional(Telling),
    messages: Type.Array(OrderMessage),
    decisions: Type.Array(OrderDecision),
    conflicts: Type.Array(LawConflict),
    duplicates: Type.Array(OwnId('order'), {
      description: 'orders that ask for the same of the same targets',
    }),
    clock: Type.Enum([...CLOCK_NOTES], {
      description: 'whether the clock runs, as a code for other languages',
    }),
    clockNote: Type.Optional(Type.String({ description: 'the same in one English sentence' })),
  },
  { ...closed, $id: 'Order' },
);
export type Order = Static<typeof Order>;

/** What an order came to, as scorecards and reports count it. Holds no person. */
export const OrderFact = Type.Object(
  {
    orderId: OwnId('order'),
    authorityId: Type.Optional(OwnId('authority')),
    authorityName: Type.Optional(Type.String()),
    country: Type.Optional(Type.String()),
    platform: Type.Optional(Type.String()),
    instrument: Type.Optional(Type.String()),
    requestType: Type.Optional(Type.String()),
    kind: Type.Optional(Type.Enum([...REQUEST_KINDS])),
    category: Type.Optional(Type.String({ description: 'ground, e.g. terrorism' })),
    receivedAt: Instant('received'),
    acknowledgedAt: Type.Optional(Instant('receipt confirmed')),
    effectAt: Type.Optional(Instant('effect given')),
    answeredAt: Type.Optional(Instant('answered')),
    outcome: Type.Enum(['open', 'full', 'partial', 'refused', 'withdrawn']),
    grounds: Type.Array(Type.String()),
    inTime: Type.Optional(Type.Boolean()),
    items: Type.Integer({ minimum: 0, description: 'items of information or accounts it names' }),
    itemsDone: Type.Integer({ minimum: 0 }),
    defects: Type.Integer({ minimum: 0 }),
    overBroad: Type.Boolean({ description: 'had to be narrowed or refused for its width' }),
    emergency: Type.Boolean(),
    emergencyConfirmed: Type.Optional(Type.Boolean({ description: 'process followed afterwards' })),
    secrecyDays: Type.Optional(Type.Number({ minimum: 0 })),
    globalEffect: Type.Boolean(),
    protectedTarget: Type.Boolean(),
    complaint: Type.Optional(Type.Enum(['open', 'upheld', 'reversed'], { description: 'by the user' })),
    reversed: Type.Boolean({ description: 'undone after complaint, scrutiny or court' }),
  },
  { ...closed, $id: 'OrderFact' },
);
export type OrderFact = Static<typeof OrderFact>;

/** An order as the authority that sent it sees it: nothing of our tests, notes and other authorities. */
export const AuthorityOrder = Type.Object(
  {
    id: OwnId('order'),
    number: Type.Integer({ minimum: 1 }),
    reference: Type.Optional(Type.String()),
    state: Type.Enum([...ORDER_STATES]),
    kind: Type.Optional(Type.Enum([...REQUEST_KINDS])),
    instrument: Type.Optional(Type.String()),
    requestType: Type.Optional(Type.String()),
    receivedAt: Instant('received'),
    formSha256: Type.Optional(Type.String({ description: 'proof of receipt' })),
    original: Type.Optional(
      Type.Object(
        { sha256: Type.String(), bytes: Type.Integer(), name: Type.Optional(Type.String()) },
        closed,
      ),
    ),
    form: OrderForm,
    defects: Type.Array(OrderDefect),
    deadlines: Type.Array(Deadline),
    tasks: Type.Array(
      Type.Object(
        {
          target: OrderTarget,
          status: OrderTask.properties.status,
          because: Type.Optional(Type.String()),
          effectAt: Type.Optional(Instant('when effect was given')),
          productionId: Type.Optional(OwnId('disclosure package')),
        },
        closed,
      ),
      { description: 'the first 200' },
    ),
    taskCount: Type.Integer({ minimum: 0 }),
    messages: Type.Array(OrderMessage),
    answer: Type.Optional(
      Type.Object(
        {
          answer: Type.Enum([...ORDER_ANSWERS]),
          reason: Type.String(),
          grounds: Type.Array(Type.String()),
          scope: Type.Optional(NarrowedScope),
          at: Instant('decided'),
        },
        closed,
      ),
    ),
    clock: Type.Enum([...CLOCK_NOTES]),
    clockNote: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'AuthorityOrder' },
);
export type AuthorityOrder = Static<typeof AuthorityOrder>;
