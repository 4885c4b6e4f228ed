import { type Static, Type } from 'typebox';
import { closed, Instant } from '../scalar.ts';

/**
 * Whether the users whom an order concerns are told of it. `tell`: by us, at the latest when effect is given; `on-request`:
 * when they ask; `secret`: when the secrecy ends; `undated-secrecy`: when a lawyer set an end to a secrecy that names none;
 * `by-authority`: its authority tells them, and we keep confidence; `none`: the law has nobody told.
 */
export const TELLING_STATES = [
  'tell',
  'on-request',
  'secret',
  'undated-secrecy',
  'by-authority',
  'none',
] as const;
export type TellingState = (typeof TELLING_STATES)[number];

/** Who is told what of an order and when, as its law pack, its secrecy and a lawyer say. */
export const Telling = Type.Object(
  {
    state: Type.Enum([...TELLING_STATES]),
    until: Type.Optional(Instant('end of the secrecy: users are told then')),
    latest: Type.Optional(Instant('the law lets nobody be kept from knowing for longer')),
    since: Type.Optional(Instant('from when users may be told, where that was not so from the beginning')),
    reviewAt: Type.Optional(Instant('by when a lawyer looks at it again: nothing is secret for ever')),
    decision: Type.Optional(Type.String({ description: 'decision that orders the secrecy' })),
    asked: Type.Optional(
      Instant(
        'since when somebody has to decide: the authority says that it told the user or lifted its secrecy',
      ),
    ),
    decidedBy: Type.Optional(Type.String({ description: 'lawyer who decided' })),
    because: Type.Optional(Type.String({ maxLength: 5_000 })),
    art: Type.String({ description: 'where the rule stands' }),
  },
  { ...closed, $id: 'Telling' },
);
export type Telling = Static<typeof Telling>;

/** What a lawyer decides about what users are told. */
export const TELLING_ACTS = ['tell', 'end', 'keep'] as const;
export type TellingAct = (typeof TELLING_ACTS)[number];

export const TellingChange = Type.Object(
  {
    act: Type.Enum([...TELLING_ACTS], {
      description:
        'tell: now, since the secrecy was lifted, the authority has told them or they asked; end: the secrecy ends at ' +
        '`until`, by `decision`; keep: say nothing, and look at it again at `until`',
    }),
    until: Type.Optional(Type.String({ maxLength: 40, format: 'date-time' })),
    decision: Type.Optional(
      Type.String({ minLength: 1, maxLength: 500, description: 'decision that sets the end' }),
    ),
    because: Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' }),
  },
  { ...closed, $id: 'TellingChange' },
);
export type TellingChange = Static<typeof TellingChange>;
