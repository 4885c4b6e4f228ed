import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Instant, Slug } from '../scalar.ts';
import { DeadlinePause } from './deadline.ts';
import { LawPack } from './law-pack.ts';
import { PAUSE_REASONS } from './law-vocabulary.ts';

/** A law pack in a list. */
export const LawPackSummary = Type.Object(
  {
    id: Slug('instrument'),
    title: LocalText,
    jurisdiction: Type.String(),
    version: Type.String(),
    status: Type.Enum(['draft', 'reviewed', 'retired']),
    effectiveFrom: Type.String(),
    inForce: Type.Boolean(),
    requestTypes: Type.Integer({ minimum: 0 }),
    rules: Type.Object(
      {
        checked: Type.Integer({ minimum: 0 }),
        seen: Type.Integer({ minimum: 0 }),
        recalled: Type.Integer({ minimum: 0 }),
      },
      { ...closed, description: 'rules by how they are known' },
    ),
    versions: Type.Array(Type.String(), { description: 'the oldest first' }),
    earlier: Type.Array(Type.String(), {
      description: 'versions of an earlier shape of packs: kept as text, and not used',
    }),
  },
  { ...closed, $id: 'LawPackSummary' },
);
export type LawPackSummary = Static<typeof LawPackSummary>;

/** A version of a law pack, as data and as it was written. */
export const LawPackView = Type.Object(
  {
    id: Slug('instrument'),
    version: Type.String(),
    pack: Type.Optional(LawPack),
    earlierShape: Type.Optional(
      Type.Literal(true, {
        description: 'written in an earlier shape of packs: there is its text alone, and it is not used',
      }),
    ),
    source: Type.String(),
    sha256: Type.String(),
    addedAt: Instant('added'),
    addedBy: Type.String(),
    versions: Type.Array(Type.String()),
  },
  { ...closed, $id: 'LawPackView' },
);
export type LawPackView = Static<typeof LawPackView>;

const LawPackChange = Type.Object(
  {
    path: Type.String({ description: 'ids instead of numbers' }),
    kind: Type.Enum(['added', 'removed', 'changed']),
    before: Type.Optional(Type.String()),
    after: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'LawPackChange' },
);

export const LawPackDiff = Type.Object(
  { from: Type.String(), to: Type.String(), changes: Type.Array(LawPackChange) },
  { ...closed, $id: 'LawPackDiff' },
);
export type LawPackDiff = Static<typeof LawPackDiff>;

export const LawPackCheck = Type.Object(
  {
    id: Type.Optional(Type.String()),
    version: Type.Optional(Type.String()),
    errors: Type.Array(
      Type.Object(
        {
          line: Type.Integer({ minimum: 1 }),
          column: Type.Integer({ minimum: 1 }),
          pointer: Type.String(),
          message: Type.String(),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'LawPackCheck' },
);
export type LawPackCheck = Static<typeof LawPackCheck>;

/** A question to the clock engine: when is a period over that began then and stood still so long. */
export const LawClockQuestion = Type.Object(
  {
    pack: Slug('law pack'),
    requestType: Slug('request type'),
    clock: Slug('clock'),
    startedAt: Instant('when its event happened'),
    pauses: Type.Optional(Type.Array(DeadlinePause, { maxItems: 100 })),
  },
  { ...closed, $id: 'LawClockQuestion' },
);
export type LawClockQuestion = Static<typeof LawClockQuestion>;

export const LawClockAnswer = Type.Object(
  {
    dueAt: Type.Optional(Instant('the strict time; left out while it stands still')),
    formalDueAt: Type.Optional(Instant('by the counting rule of the law')),
    paused: Type.Optional(Type.Enum([...PAUSE_REASONS])),
    timezone: Type.String(),
    calendar: Type.String(),
    period: Type.String(),
    rule: Type.String(),
    ownAim: Type.Boolean({ description: 'the law names no period; this one is ours' }),
    art: Type.String(),
    packVersion: Type.String(),
  },
  { ...closed, $id: 'LawClockAnswer' },
);
export type LawClockAnswer = Static<typeof LawClockAnswer>;
