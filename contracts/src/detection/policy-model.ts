import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';

const count = (description: string) => Type.Integer({ minimum: 0, description });
const Spent = Type.Object(
  { used: count('calls'), limit: count('calls that are paid for') },
  { ...closed, description: 'of this process' },
);

/** The policy model that is asked as a second reader, and what became of it in this process since its start. */
export const PolicyModelState = Type.Object(
  {
    configured: Type.Boolean({
      description: 'whether there is one; where there is none, nothing else is said',
    }),
    model: Type.Optional(Type.String({ description: 'name@version of its specification, as in evidence' })),
    spec: Type.Optional(
      Type.Object(
        {
          name: Type.String(),
          version: Type.String(),
          modelId: Type.String({ description: 'what its endpoint calls it' }),
          wire: Type.String({ description: 'chat, moderations, hf-inference, label or classify' }),
          parser: Type.String(),
          host: Type.String({ description: 'where it is asked' }),
          languages: Type.Array(Type.String(), { description: 'in which somebody has measured it' }),
        },
        closed,
      ),
    ),
    policy: Type.Optional(
      Type.Object(
        { id: Type.String(), version: Type.String(), labels: Type.Array(Type.String()) },
        { ...closed, description: 'what it is given to judge by; a guard has rules of its own instead' },
      ),
    ),
    takesPolicy: Type.Optional(Type.Boolean()),
    budget: Type.Optional(Type.Object({ minute: Spent, day: Spent }, closed)),
    limits: Type.Optional(
      Type.Object(
        {
          timeoutMs: count('for one call'),
          batchMs: count('that a batch of events waits'),
          parallel: count('calls at once'),
        },
        closed,
      ),
    ),
    breaker: Type.Optional(
      Type.Object(
        {
          state: Type.Enum(['closed', 'open', 'half-open'], {
            description: 'open: its endpoint failed and is left alone',
          }),
          failures: count('in a row'),
          openUntil: Type.Optional(Type.String({ format: 'date-time' })),
        },
        closed,
      ),
    ),
    calls: Type.Optional(count('requests that went out')),
    answered: Type.Optional(count('calls that gave a verdict')),
    failed: Type.Optional(count('calls that gave none: slow, failing, malformed')),
    notAsked: Type.Optional(count('questions that were not asked: budget, breaker, time')),
    cacheHits: Type.Optional(count('questions that an earlier call answered')),
    inFlight: Type.Optional(count('calls under way')),
    waiting: Type.Optional(count('questions that wait for room')),
    lastAnswerAt: Type.Optional(Type.String({ format: 'date-time' })),
    lastFailure: Type.Optional(
      Type.Object({ at: Type.String({ format: 'date-time' }), reason: Type.String() }, closed),
    ),
  },
  { ...closed, $id: 'PolicyModelState' },
);
export type PolicyModelState = Static<typeof PolicyModelState>;

/** A text to try the policy model on. Within `question`, since what is named on top is put on record as it is. */
export const PolicyModelTrial = Type.Object(
  {
    question: Type.Object(
      {
        text: Type.String({ minLength: 1, maxLength: 20_000 }),
        entities: Type.Optional(
          Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
            maxItems: 20,
            description: 'organisations in it, as banks would name them',
          }),
        ),
      },
      closed,
    ),
  },
  { ...closed, $id: 'PolicyModelTrial' },
);
export type PolicyModelTrial = Static<typeof PolicyModelTrial>;

/** What the policy model says of a text; unknown with the reason whatever went wrong. */
export const PolicyModelReading = Type.Object(
  {
    known: Type.Boolean(),
    reason: Type.Optional(Type.String({ description: 'why it is unknown' })),
    violation: Type.Optional(Type.Boolean()),
    labels: Type.Optional(
      Type.Array(
        Type.Object({ label: Type.String(), score: Type.Number({ minimum: 0, maximum: 1 }) }, closed),
      ),
    ),
    model: Type.Optional(Type.String({ description: 'name@version' })),
    rationale: Type.Optional(Type.String({ description: 'in the words of the model' })),
    sent: Type.String({
      description: 'the text as it was sent: masked and cut; empty where there is no model',
    }),
  },
  { ...closed, $id: 'PolicyModelReading' },
);
export type PolicyModelReading = Static<typeof PolicyModelReading>;
