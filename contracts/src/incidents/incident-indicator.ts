import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId, Slug } from '../scalar.ts';

/** What posts are found by. `text`: an example, of which near-copies are found. */
export const INDICATOR_KINDS = ['term', 'link', 'file', 'account', 'text'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** proposed: by a key, another installation, or before the incident is confirmed; in-force: everywhere within a minute. */
export const INDICATOR_STATES = ['proposed', 'in-force', 'withdrawn'] as const;
export type IndicatorState = (typeof INDICATOR_STATES)[number];

const value = {
  kind: Type.Enum([...INDICATOR_KINDS]),
  value: Type.String({
    minLength: 1,
    maxLength: 10_000,
    description:
      'term · URL, domain or invite link · SHA-256 in hex · id of the account · text of the example',
  }),
  platform: Type.Optional(Slug('platform, for accounts')),
} as const;

/** An indicator as somebody adds it. */
export const NewIndicator = Type.Object(
  {
    ...value,
    reason: Type.String({ minLength: 3, maxLength: 2_000, pattern: '\\S' }),
  },
  { ...closed, $id: 'NewIndicator' },
);
export type NewIndicator = Static<typeof NewIndicator>;

export const IncidentIndicator = Type.Object(
  {
    id: OwnId('indicator'),
    ...value,
    reason: Type.String(),
    state: Type.Enum([...INDICATOR_STATES]),
    addedBy: Type.String({ description: 'who, a key, or `peer:` with the id of an installation' }),
    addedAt: Instant('added'),
    inForceAt: Type.Optional(Instant('put in force')),
    inForceBy: Type.Optional(Type.String()),
    withdrawnAt: Type.Optional(Instant('withdrawn, or ended with the incident')),
    withdrawnBy: Type.Optional(Type.String()),
    forced: Type.Boolean({ description: 'put in force although its check spoke against it' }),
    hits: Type.Integer({ minimum: 0, description: 'posts that it matched' }),
  },
  { ...closed, $id: 'IncidentIndicator' },
);
export type IncidentIndicator = Static<typeof IncidentIndicator>;

/** What indicators would have hit in stored events, and what speaks against them. */
export const IndicatorCheck = Type.Object(
  {
    scanned: Type.Integer({ minimum: 0, description: 'stored events looked at, the latest ones' }),
    hits: Type.Integer({ minimum: 0, description: 'of them hit by one of the indicators' }),
    share: Type.Number({ minimum: 0, maximum: 1 }),
    indicators: Type.Array(
      Type.Object(
        {
          place: Type.Integer({ minimum: 0, description: 'place among those asked for' }),
          hits: Type.Integer({ minimum: 0 }),
          faults: Type.Array(Type.Object({ code: Type.String(), message: Type.String() }, closed), {
            description: 'why it is refused without force; `wrong` codes are refused with force too',
          }),
        },
        closed,
      ),
    ),
    samples: Type.Array(
      Type.Object(
        {
          place: Type.Integer({ minimum: 0 }),
          eventId: Type.String(),
          platform: Type.String(),
          excerpt: Type.String(),
        },
        closed,
      ),
      { maxItems: 20 },
    ),
  },
  { ...closed, $id: 'IndicatorCheck' },
);
export type IndicatorCheck = Static<typeof IndicatorCheck>;
