import { type Static, Type } from 'typebox';
import { LawPack } from '../law/law-pack.ts';
import { DATA_CATEGORIES, LEGAL_WAYS, type LegalWay, REQUEST_KINDS } from '../law/law-vocabulary.ts';
import { LETTER_KINDS, type LetterKind } from '../letters/letter-template.ts';
import { LocalText } from '../local-text.ts';
import { closed, Slug } from '../scalar.ts';

const State = Type.String({ pattern: '^[A-Z]{2}$', examples: ['PK', 'EU'] });

/** Where a platform is at home: whose law binds it, whatever authority asks. */
export const PlatformHome = Type.Object(
  {
    platform: Slug('platform'),
    established: Type.String({
      pattern: '^[A-Z]{2}$',
      description: 'state in which its provider is established, ISO 3166-1',
    }),
    data: Type.Array(State, {
      maxItems: 50,
      uniqueItems: true,
      description: 'states in which its data are; where it is established when empty',
    }),
    offered: Type.Optional(
      Type.Array(State, {
        maxItems: 250,
        uniqueItems: true,
        description: 'states, or EU, in which its service is offered; everywhere when left out',
      }),
    ),
  },
  { ...closed, $id: 'PlatformHome' },
);
export type PlatformHome = Static<typeof PlatformHome>;

/** A rule of a law pack as the card names it: where it stands, and how sure it is. */
const rule = {
  pack: Slug('instrument'),
  packTitle: LocalText,
  packVersion: Type.String(),
  packStatus: LawPack.properties.pack.properties.status,
  jurisdiction: State,
  art: Type.String(),
  prov: Type.Enum(['checked', 'seen', 'recalled']),
  source: Type.Optional(Type.String()),
  quote: Type.Optional(Type.String()),
};

/** What a law of the home state forbids to do for who asks. */
export const ConflictBlock = Type.Object(
  {
    id: Slug('block'),
    label: LocalText,
    lifted: Type.Optional(
      Type.Enum(['emergency', 'agreement'], { description: 'why it does not stand against this order' }),
    ),
    ...rule,
  },
  { ...closed, $id: 'ConflictBlock' },
);
export type ConflictBlock = Static<typeof ConflictBlock>;

/** A lawful way that is open to who asks, and the model letter that names it. */
export const ConflictWay = Type.Object(
  {
    id: Type.Enum([...LEGAL_WAYS]),
    label: LocalText,
    how: LocalText,
    letter: Type.Enum(Object.keys(LETTER_KINDS) as LetterKind[]),
    ...rule,
  },
  { ...closed, $id: 'ConflictWay' },
);
export type ConflictWay = Static<typeof ConflictWay>;

/** What nobody knows, so that nobody can say whose law holds. */
export const CONFLICT_UNKNOWNS = ['authority-state', 'home', 'home-law', 'law'] as const;

/**
 * Whose law an order meets: the law that binds the addressee at home, what it forbids to do for an authority of another
 * state, and the ways that are open instead.
 */
export const ConflictCard = Type.Object(
  {
    from: Type.Optional(State),
    homes: Type.Array(PlatformHome),
    homeless: Type.Array(Type.String(), {
      description: 'platforms of which nobody said where they are at home',
    }),
    relation: Type.Enum(['home', 'union', 'foreign', 'unknown'], {
      description:
        'home: an authority of the state of establishment; union: of another Member State, under law of the Union',
    }),
    binds: Type.Enum(['ordering-law', 'home-law', 'both', 'unknown'], {
      description: 'which law binds the addressee: that of who orders, that of its home, or both',
    }),
    kind: Type.Optional(Type.Enum([...REQUEST_KINDS])),
    dataCategories: Type.Array(Type.Enum([...DATA_CATEGORIES])),
    blocks: Type.Array(ConflictBlock),
    ways: Type.Array(ConflictWay),
    territories: Type.Array(State, {
      description: 'where an effect would stay: where the law of the order holds',
    }),
    unknown: Type.Array(Type.Enum([...CONFLICT_UNKNOWNS])),
  },
  { ...closed, $id: 'ConflictCard' },
);
export type ConflictCard = Static<typeof ConflictCard>;

/**
 * Kind of the model letter in which a lawful way is named to who asked.
 *
 * @example
 * wayLetterKind('preservation') // => 'way-preservation'
 */
export function wayLetterKind(way: LegalWay): LetterKind {
  return `way-${way}`;
}
