import { type Static, Type } from 'typebox';
import { closed, OwnId } from '../scalar.ts';
import type { SaidBefore } from '../spread/thing.ts';

/** How something passes on what some content says. `quote` adds words of its own. */
export const COPY_WAYS = ['share', 'quote', 'near-copy', 'same-file', 'same-link'] as const;
export type CopyHow = (typeof COPY_WAYS)[number];

/** Some content of a platform. */
export interface ContentRef {
  readonly platform: string;
  readonly contentId: string;
}

/** Something that passes on what some content says or shows, as whoever follows what spreads knows it. */
export interface Copy extends ContentRef {
  readonly accountId: string;
  readonly how: CopyHow;
  /** 0–1; 1 for the same, less for what is nearly so. */
  readonly likeness: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly audience?: number;
  readonly eventId: string;
  /** What was said of this copy itself. */
  readonly said?: SaidBefore;
  /** Whether it says something of its own beside what it passes on; left out where that is not known. */
  readonly ownText?: boolean;
  /** Whether the account reports news; left out where nobody says so. */
  readonly newsroom?: boolean;
}

/** Why a copy is left out, or a decision that it is not made on one. What bulk decisions leave out has their codes. */
export const COPY_EXCEPTIONS = [
  'own-text',
  'newsroom',
  'already-decided',
  'nothing-to-end',
  'taken-out',
] as const;

/** Something that passes on what was decided, and whether the decision would be made on it too. */
export const DecidedCopy = Type.Object(
  {
    position: Type.Integer({ minimum: 1, description: 'by which it is taken out' }),
    platform: Type.String(),
    accountId: Type.String(),
    contentId: Type.String(),
    how: Type.Enum([...COPY_WAYS]),
    likeness: Type.Number({ minimum: 0, maximum: 1 }),
    at: Type.String({ format: 'date-time' }),
    audience: Type.Optional(Type.Integer({ minimum: 0 })),
    jobId: Type.Optional(OwnId('job that waits for it; left out where one is opened')),
    code: Type.Optional(
      Type.String({
        description: 'why it is left out',
        examples: [...COPY_EXCEPTIONS, 'second-person-needed'],
      }),
    ),
    text: Type.Optional(Type.String({ description: 'how it begins, as far as it came here' })),
  },
  { ...closed, $id: 'DecidedCopy' },
);
export type DecidedCopy = Static<typeof DecidedCopy>;

/** What it would mean to let a decision hold for the copies of what was decided. */
export const CopiesPreview = Type.Object(
  {
    token: Type.String({ description: 'starts it: exactly these, by the same person, within an hour' }),
    expiresAt: Type.String({ format: 'date-time' }),
    decisionId: OwnId('decision'),
    contentId: Type.String({ description: 'what was decided' }),
    known: Type.Boolean({
      description: 'false where nothing here follows copies: none does not mean there are none',
    }),
    more: Type.Boolean({ description: 'there are more than are shown; decide these, then ask again' }),
    count: Type.Integer({ minimum: 0, description: 'copies on which the decision would be made' }),
    byHow: Type.Record(Type.String(), Type.Integer(), { description: 'of those, by how they pass it on' }),
    accounts: Type.Integer({ minimum: 0, description: 'of how many accounts' }),
    excludedCount: Type.Integer({ minimum: 0 }),
    excludedByCode: Type.Record(Type.String(), Type.Integer()),
    effects: Type.Array(
      Type.Object(
        {
          action: Type.String({ description: 'what is done; lift: what automation did comes to an end' }),
          count: Type.Integer({ minimum: 0 }),
        },
        closed,
      ),
    ),
    copies: Type.Array(DecidedCopy, { description: 'all of them, those that are left out too' }),
  },
  { ...closed, $id: 'CopiesPreview' },
);
export type CopiesPreview = Static<typeof CopiesPreview>;

/** Lets a decision hold for the copies that were previewed. */
export const CopiesStart = Type.Object(
  {
    token: Type.String({ minLength: 1, maxLength: 100 }),
    without: Type.Optional(
      Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 1000, description: 'positions to be taken out' }),
    ),
    reason: Type.String({ minLength: 1, maxLength: 2000, description: 'why, for the record' }),
  },
  { ...closed, $id: 'CopiesStart' },
);
export type CopiesStart = Static<typeof CopiesStart>;
