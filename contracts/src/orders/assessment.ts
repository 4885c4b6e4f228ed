import { type Static, Type } from 'typebox';
import { DATA_CATEGORIES, ELEMENT_IDS, ORDER_TESTS, TEST_OUTCOMES } from '../law/law-vocabulary.ts';
import { LocalText } from '../local-text.ts';
import { closed, Instant } from '../scalar.ts';
import { ConflictCard } from './conflict-card.ts';
import { OrderTarget } from './order-form.ts';

/** An element that an order has to have and that is missing or wrong. */
export const OrderDefect = Type.Object(
  {
    element: Type.Enum([...ELEMENT_IDS]),
    weight: Type.Enum(['fatal', 'curable']),
    problem: Type.Enum(['missing', 'invalid']),
    pointer: Type.Optional(Type.String({ description: 'JSON Pointer into the form' })),
    label: LocalText,
    explain: LocalText,
    art: Type.String(),
  },
  { ...closed, $id: 'OrderDefect' },
);
export type OrderDefect = Static<typeof OrderDefect>;

/** What an order would be cut down to. */
export const NarrowedScope = Type.Object(
  {
    targets: Type.Optional(Type.Array(OrderTarget)),
    from: Type.Optional(Instant('from')),
    to: Type.Optional(Instant('to')),
    dataCategories: Type.Optional(Type.Array(Type.Enum([...DATA_CATEGORIES]))),
    territories: Type.Optional(Type.Array(Type.String())),
  },
  { ...closed, $id: 'NarrowedScope' },
);
export type NarrowedScope = Static<typeof NarrowedScope>;

/** One test that an order was put to. `unknown` is never passed: a person looks. */
export const OrderTestResult = Type.Object(
  {
    test: Type.Enum([...ORDER_TESTS]),
    result: Type.Enum(['passed', 'failed', 'unknown']),
    outcome: Type.Optional(Type.Enum([...TEST_OUTCOMES])),
    label: LocalText,
    explain: LocalText,
    art: Type.String(),
    narrowed: Type.Optional(NarrowedScope),
    instead: Type.Optional(LocalText),
    passages: Type.Optional(
      Type.Array(
        Type.Object(
          { pointer: Type.String({ description: 'JSON Pointer into the form' }), quote: Type.String() },
          closed,
        ),
        { description: 'sentences of the order that it rests on, as they were written' },
      ),
    ),
  },
  { ...closed, $id: 'OrderTestResult' },
);
export type OrderTestResult = Static<typeof OrderTestResult>;

export const ASSESSMENT_ADVICE = ['comply', 'clarify', 'narrow', 'refuse', 'legal-review'] as const;

/** What the desk finds in an order: the law says so, a person decides. */
export const Assessment = Type.Object(
  {
    pack: Type.Optional(Type.String({ description: 'left out where no pack knows the law of the order' })),
    packVersion: Type.Optional(Type.String()),
    packStatus: Type.Optional(Type.Enum(['draft', 'reviewed', 'retired'])),
    requestType: Type.Optional(Type.String()),
    defects: Type.Array(OrderDefect),
    tests: Type.Array(OrderTestResult),
    conflict: Type.Optional(ConflictCard),
    advice: Type.Enum([...ASSESSMENT_ADVICE], {
      description: 'the strictest that follows; of a draft pack it is a proposal only',
    }),
    needs: Type.Object(
      {
        lawyer: Type.Boolean({
          description: 'content, emergency, secrecy, many targets, cross-border, rights grounds',
        }),
        secondPerson: Type.Boolean(),
        callBack: Type.Boolean({ description: 'emergency: a call to a number of our own roster' }),
        level: Type.Integer({ minimum: 0, maximum: 4, description: 'least verification of the requester' }),
      },
      closed,
    ),
  },
  { ...closed, $id: 'Assessment' },
);
export type Assessment = Static<typeof Assessment>;
