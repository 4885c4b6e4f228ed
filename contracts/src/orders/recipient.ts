import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';

/** Ways to ask an authority whether a key is really theirs: another one than that by which the key came. */
export const RECIPIENT_CHANNELS = ['call-back', 'letter', 'in-person', 'diplomatic', 'other'] as const;
export type RecipientChannel = (typeof RECIPIENT_CHANNELS)[number];

/**
 * unconfirmed: nobody asked the authority yet; waiting: confirmed, and its time runs; counts: packages are sealed to it;
 * replaced: a later one counts; withdrawn: nothing is sealed to it any more.
 */
export const RECIPIENT_STATES = ['unconfirmed', 'waiting', 'counts', 'replaced', 'withdrawn'] as const;

/** A key to which packages for an authority are sealed, and how we know that it is theirs. */
export const AuthorityRecipient = Type.Object(
  {
    id: OwnId('recipient'),
    recipient: Type.String({ description: 'age recipient' }),
    fingerprint: Type.String({
      description: 'of the key, in groups of four, to be read out on the telephone',
    }),
    until: Type.Optional(Instant('when the key expires')),
    state: Type.Enum([...RECIPIENT_STATES]),
    enteredBy: Type.String(),
    enteredAt: Instant('when it was entered'),
    countsFrom: Type.Optional(Instant('from when packages are sealed to it')),
    fromBefore: Type.Boolean({ description: 'it counted before keys had to be confirmed' }),
    confirmations: Type.Array(
      Type.Object(
        {
          at: Instant('when'),
          by: Type.String(),
          channel: Type.Enum([...RECIPIENT_CHANNELS]),
          whom: Type.String({ description: 'whom they reached, and where' }),
          orderId: Type.Optional(OwnId('emergency order that was called back: then it counts at once')),
        },
        closed,
      ),
    ),
    withdrawnAt: Type.Optional(Instant('withdrawn')),
    withdrawnBy: Type.Optional(Type.String()),
    withdrawnBecause: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'AuthorityRecipient' },
);
export type AuthorityRecipient = Static<typeof AuthorityRecipient>;

/** How somebody of the desk made sure that a key is the authority's. */
export const RecipientConfirmation = Type.Object(
  {
    channel: Type.Enum([...RECIPIENT_CHANNELS], {
      description: 'never the way by which the key came; call-back: to a number that was known before',
    }),
    whom: Type.String({
      minLength: 3,
      maxLength: 500,
      pattern: '\\S',
      description: 'whom they reached, and where',
    }),
    orderId: Type.Optional(
      OwnId('open emergency order of the authority that was called back: with two people it counts at once'),
    ),
  },
  { ...closed, $id: 'RecipientConfirmation' },
);
export type RecipientConfirmation = Static<typeof RecipientConfirmation>;

/** Parts of what was shown to whoever proposed, approved or confirmed something. */
export const BOUND_PARTS = [
  'answer',
  'order',
  'scope',
  'targets',
  'told',
  'letter',
  'authority',
  'contact',
  'recipient',
  'grant',
  'fields',
  'data',
  'note',
  'from-before',
] as const;
export type BoundPart = (typeof BOUND_PARTS)[number];

/** Why an approval is void: what it had been shown is not so any more. */
export const Voided = Type.Object(
  { at: Instant('when it became void'), changed: Type.Array(Type.Enum([...BOUND_PARTS])) },
  { ...closed, $id: 'Voided' },
);
export type Voided = Static<typeof Voided>;
