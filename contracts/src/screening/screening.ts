import { type Static, Type } from 'typebox';
import { closed, Slug } from '../scalar.ts';
import { DESIGNATED_TYPES } from './designation.ts';

/**
 * How much stands behind a match with a designation:
 * T0 a hard identifier of the list (address, e-mail, phone, wallet);
 * T1 the account presents itself as a listed organisation or media wing;
 * T2 a listed person's name and something independent that agrees, so that few others can be meant;
 * T3 a name alone, a common name, a weak alias or a mention: recorded, never queued.
 */
export const EVIDENCE_TIERS = ['T0', 'T1', 'T2', 'T3'] as const;
export type EvidenceTier = (typeof EVIDENCE_TIERS)[number];

const words = (maxItems: number, maxLength: number, description: string) =>
  Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength }), { maxItems, description }));

/** What is screened: a name that somebody looks up, or what an account shows. */
export const ScreeningSubject = Type.Object(
  {
    type: Type.Optional(
      Type.Enum(['person', 'organisation', 'account'], {
        description: 'what the name is of; both person and organisation when left out',
      }),
    ),
    name: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
    handle: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 256,
        pattern: '^[^\\r\\n\\u2028\\u2029]+$',
        description:
          'the handle alone, on one line; what the account says of itself belongs in displayName and bio',
      }),
    ),
    displayName: Type.Optional(Type.String({ maxLength: 512 })),
    bio: Type.Optional(Type.String({ maxLength: 10_000 })),
    links: words(100, 4096, 'addresses that it shows'),
    emails: words(20, 320, 'never stored'),
    phones: words(20, 40, 'with country code; never stored'),
    wallets: words(20, 120, 'addresses of digital currencies'),
    identifiers: words(20, 100, 'numbers of documents; never stored'),
    born: Type.Optional(
      Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$', description: 'YYYY, YYYY-MM or YYYY-MM-DD' }),
    ),
    places: words(20, 200, 'where it is from or lives, as stated'),
    father: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'name of the father' })),
  },
  { ...closed, $id: 'ScreeningSubject' },
);
export type ScreeningSubject = Static<typeof ScreeningSubject>;

/** One word of a comparison: what stood against what, and what it adds to the score (log-odds, natural). */
export const NameEvidence = Type.Object(
  {
    left: Type.String({ description: 'word of the subject; empty where it has none' }),
    right: Type.String({ description: 'word of the listed name; empty where it has none' }),
    relation: Type.String({ description: 'e.g. same, variant, similar, initial, missing, contradiction' }),
    role: Type.Optional(Type.String({ description: 'e.g. given, father, nisba, honorific' })),
    contribution: Type.Number(),
  },
  { ...closed, $id: 'NameEvidence' },
);
export type NameEvidence = Static<typeof NameEvidence>;

export const CORROBORATOR_KINDS = ['birth', 'place', 'father', 'kunya', 'organisation', 'link'] as const;

/** Something besides the name that agrees with the designation. */
export const Corroborator = Type.Object(
  {
    kind: Type.Enum([...CORROBORATOR_KINDS]),
    stated: Type.String({ description: 'as the subject states it' }),
    listed: Type.String({ description: 'as the list states it' }),
    place: Type.Optional(
      Type.String({ description: 'the usual name of the place that both spellings mean; where it is known' }),
    ),
    chance: Type.Number({ description: 'how often it would agree by chance, 0 to 1; an order of magnitude' }),
  },
  { ...closed, $id: 'Corroborator' },
);
export type Corroborator = Static<typeof Corroborator>;

/** Where a match was seen. */
export const MatchedField = Type.Object(
  {
    field: Type.String({ description: 'JSON Pointer into the subject, e.g. /handle' }),
    start: Type.Optional(Type.Integer({ minimum: 0 })),
    end: Type.Optional(Type.Integer({ minimum: 0 })),
    text: Type.String({ description: 'the span as written' }),
    via: Type.Array(Type.String(), { description: 'disguises and decorations seen through' }),
  },
  { ...closed, $id: 'MatchedField' },
);
export type MatchedField = Static<typeof MatchedField>;

/** A subject beside a designation, with what speaks for it and against it. A match is a candidate, not a finding. */
export const ScreeningMatch = Type.Object(
  {
    designationId: Type.String(),
    list: Type.String(),
    ref: Type.String(),
    listTitle: Type.String(),
    designated: Type.String({ description: 'primary name on the list' }),
    type: Type.Enum([...DESIGNATED_TYPES]),
    terrorism: Type.Boolean(),
    tier: Type.Enum([...EVIDENCE_TIERS]),
    basis: Type.Enum(['identifier', 'self-identification', 'name', 'mention']),
    score: Type.Optional(
      Type.Number({
        description: 'that one name is the other, 0 to 1; left out where no names were compared',
      }),
    ),
    band: Type.Optional(
      Type.Literal('weaker', {
        description: 'below the usual threshold: only in answers to those who ask for weaker matches',
      }),
    ),
    listedName: Type.String({ description: 'the listed name or identifier that it comes closest to' }),
    strength: Type.Object(
      {
        official: Type.Enum(['strong', 'weak', 'unstated']),
        computed: Type.Enum(['strong', 'weak']),
        reasons: Type.Array(Type.String()),
      },
      closed,
    ),
    seen: MatchedField,
    evidence: Type.Array(NameEvidence),
    bias: Type.Optional(
      Type.Number({
        description: 'what the score starts from; with the contributions it sums to its log-odds',
      }),
    ),
    namesakes: Type.Optional(
      Type.Number({
        description:
          'people who bear the listed name, in a population of 60 million; of a name alone, or as the subject writes it, whichever are more',
      }),
    ),
    coincidences: Type.Optional(
      Type.Number({ description: 'how many of them would agree with the corroborators by chance' }),
    ),
    corroborators: Type.Array(Corroborator),
    lowered: Type.Array(Type.String(), {
      description: 'what lowers the tier: weak-alias, common-name, mention, …',
    }),
    because: Type.String({ description: 'in one sentence' }),
    translations: Type.Object({ ur: Type.String() }, closed),
  },
  { ...closed, $id: 'ScreeningMatch' },
);
export type ScreeningMatch = Static<typeof ScreeningMatch>;

/** What a result was made with: enough to derive it again. */
export const ScreeningStamp = Type.Object(
  {
    matcher: Type.String({ description: 'version of the matcher' }),
    thresholds: Type.Record(Type.String(), Type.Number()),
    lists: Type.Array(
      Type.Object({ list: Type.String(), version: Type.Integer(), digest: Type.String() }, closed),
      { description: 'each list with the SHA-256 of its entries' },
    ),
  },
  { ...closed, $id: 'ScreeningStamp' },
);
export type ScreeningStamp = Static<typeof ScreeningStamp>;

export const ScreeningResult = Type.Object(
  {
    matches: Type.Array(ScreeningMatch, { description: 'by tier, then score; weaker ones last' }),
    weaker: Type.Integer({
      minimum: 0,
      description: 'designations that come close below the usual threshold; weaker: true answers them',
    }),
    cut: Type.Boolean({
      description:
        'more may come close than are answered: beyond the limit, or behind names of lists that were not asked for',
    }),
    stamp: ScreeningStamp,
    note: Type.String({ description: 'what an empty answer means, and what it does not' }),
  },
  { ...closed, $id: 'ScreeningResult' },
);
export type ScreeningResult = Static<typeof ScreeningResult>;

export const ScreenRequest = Type.Object(
  {
    subjects: Type.Array(ScreeningSubject, { minItems: 1, maxItems: 1_000 }),
    lists: Type.Optional(
      Type.Array(Slug('list'), { maxItems: 100, description: 'only these; all that screen when left out' }),
    ),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, description: 'matches a subject; 20' })),
    weaker: Type.Optional(
      Type.Boolean({ description: 'the best below the usual threshold too, marked as such' }),
    ),
  },
  { ...closed, $id: 'ScreenRequest' },
);
export type ScreenRequest = Static<typeof ScreenRequest>;
