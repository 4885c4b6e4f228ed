import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';

export const CASE_ITEM_KINDS = ['url', 'account', 'content'] as const;
export type CaseItemKind = (typeof CASE_ITEM_KINDS)[number];

/**
 * What became of one thing that was asked for, as a person saw it: nothing is inferred. `gone`: done as it was asked, which
 * of data is given and of an account preserved; `not-asked`: its case was not sent yet.
 */
export const CASE_ITEM_STATES = [
  'not-asked',
  'asked',
  'acknowledged',
  'gone',
  'still-there',
  'refused',
] as const;
export type CaseItemState = (typeof CASE_ITEM_STATES)[number];

/** States that a person sets. */
export const SETTABLE_STATES = ['asked', 'acknowledged', 'gone', 'still-there', 'refused'] as const;
export type SettableState = (typeof SETTABLE_STATES)[number];

export const CASE_ITEMS_MAX = 10_000;

const named = {
  kind: Type.Enum([...CASE_ITEM_KINDS]),
  value: Type.String({ minLength: 1, maxLength: 4_096, pattern: '\\S' }),
  platform: Type.Optional(Slug('platform; the one of the addressee when left out')),
  ground: Type.Optional(Type.String({ maxLength: 300, description: 'on which it is asked for' })),
  note: Type.Optional(Type.String({ maxLength: 2_000 })),
  seenAt: Type.Optional(Instant('when somebody saw it')),
};

/** An address, an account or a piece of content that a case is about. */
export const NewCaseItem = Type.Object(named, { ...closed, $id: 'NewCaseItem' });
export type NewCaseItem = Static<typeof NewCaseItem>;

export const CaseItem = Type.Object(
  {
    id: OwnId('item'),
    place: Type.Integer({ minimum: 1, description: 'in its case' }),
    ...named,
    platform: Slug('platform'),
    state: Type.Enum([...CASE_ITEM_STATES]),
    stateAt: Type.Optional(Instant('since when it is so, as a person says')),
    stateBy: Type.Optional(Type.String()),
    stateNote: Type.Optional(Type.String()),
    refusedOn: Type.Optional(Type.String({ description: 'ground that the addressee gave' })),
    captures: Type.Integer({ minimum: 0, description: 'captures that show it' }),
  },
  { ...closed, $id: 'CaseItem' },
);
export type CaseItem = Static<typeof CaseItem>;

/** That somebody set the state of an item; kept as it was said. */
export const CaseItemStep = Type.Object(
  {
    state: Type.Enum([...CASE_ITEM_STATES]),
    at: Instant('since when it is so'),
    recordedAt: Instant('when it was written down'),
    by: Type.String(),
    note: Type.Optional(Type.String()),
    ground: Type.Optional(Type.String()),
    answerId: Type.Optional(OwnId('answer in which it is said')),
  },
  { ...closed, $id: 'CaseItemStep' },
);
export type CaseItemStep = Static<typeof CaseItemStep>;

/** What became of items, one or many. */
export const SetCaseItems = Type.Object(
  {
    items: Type.Array(OwnId('item'), { minItems: 1, maxItems: CASE_ITEMS_MAX, uniqueItems: true }),
    state: Type.Enum([...SETTABLE_STATES]),
    at: Instant('since when it is so'),
    note: Type.Optional(Type.String({ maxLength: 2_000 })),
    ground: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 300,
        pattern: '\\S',
        description: 'with `refused`: a ground of the law pack, or the words of the addressee',
      }),
    ),
    answerId: Type.Optional(OwnId('answer in which it is said')),
  },
  { ...closed, $id: 'SetCaseItems' },
);
export type SetCaseItems = Static<typeof SetCaseItems>;

const count = (description: string) => Type.Integer({ minimum: 0, description });

/** How many items stand in each state; together they are all. */
export const CaseItemCounts = Type.Object(
  {
    total: count('all'),
    notAsked: count('of a draft'),
    asked: count('asked, and nothing came of it yet'),
    acknowledged: count('the addressee has it'),
    gone: count('done'),
    stillThere: count('answered or not, still there'),
    refused: count('refused with a ground'),
  },
  { ...closed, $id: 'CaseItemCounts' },
);
export type CaseItemCounts = Static<typeof CaseItemCounts>;
