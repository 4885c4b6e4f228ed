import { type Static, Type } from 'typebox';
import { type ActionKind, PERSON_ACTIONS, REVERSIBLE_ACTIONS } from '../action.ts';
import { LOCALES, LocalText } from '../local-text.ts';
import { OrderedBy } from '../ordered-by.ts';
import { STATEMENT_CATEGORIES } from '../policy.ts';
import { closed, Instant, OwnId } from '../scalar.ts';
import { translationsOf } from '../translation.ts';

/**
 * Actions of automation that restrict somebody in the sense of Art. 17(1) DSA, so that reasons are owed; everything
 * that a person decides is one too.
 */
export const STATED_AUTOMATION = [
  'hide-until-review',
  'hold-recommendation',
  'pause-sharing',
] as const satisfies ActionKind[];

export const STATEMENT_STATES = ['in-force', 'withdrawn'] as const;
export type StatementState = (typeof STATEMENT_STATES)[number];

const Kind = Type.Enum([...REVERSIBLE_ACTIONS, ...PERSON_ACTIONS]);
const Target = Type.Enum(['account', 'content']);
const Territories = Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), {
  description: 'ISO 3166-1 alpha-2; empty means everywhere',
});

/** One action that a statement gives reasons for. */
export const StatedAction = Type.Object(
  {
    actionId: OwnId('action'),
    kind: Kind,
    target: Target,
    contentId: Type.Optional(Type.String()),
    territories: Territories,
    until: Type.Optional(Instant('when it ends by itself; left out: it has no end')),
    endedAt: Type.Optional(Instant('when it ended: its time was over, or it was taken back or replaced')),
  },
  { ...closed, $id: 'StatedAction' },
);
export type StatedAction = Static<typeof StatedAction>;

/** Statement of reasons with everything that Art. 17(3) of Regulation (EU) 2022/2065 asks for, (a) to (f). */
export const StatementOfReasons = Type.Object(
  {
    id: OwnId('id of the statement'),
    platform: Type.String(),
    accountId: Type.String(),
    contentId: Type.Optional(Type.String({ description: 'the content, where it is about one' })),
    decisionId: Type.Optional(OwnId('decision of a person; left out for automation')),
    jobId: Type.Optional(OwnId('review job in which it was decided')),
    actionIds: Type.Array(OwnId('action')),
    issuedAt: Instant('when it was issued'),
    state: Type.Enum([...STATEMENT_STATES]),
    withdrawnAt: Type.Optional(Instant('when it was withdrawn')),
    withdrawnBecause: Type.Optional(Type.Enum(['undone', 'appeal'])),
    restriction: Type.Object(
      {
        kinds: Type.Array(Kind),
        target: Target,
        territories: Territories,
        from: Instant('since when'),
        until: Type.Optional(Instant('when the last of it ends; left out: something has no end')),
        parts: Type.Array(StatedAction),
      },
      { ...closed, description: '17(3)(a): what is restricted, where and for how long' },
    ),
    facts: Type.String({ description: '17(3)(b): facts and circumstances it rests on' }),
    translations: Type.Optional(translationsOf({ facts: Type.String() })),
    label: Type.Optional(
      Type.Object(
        { id: Type.String(), title: LocalText, text: LocalText },
        { ...closed, description: '17(3)(b): which kind of violation, as the taxonomy said it then' },
      ),
    ),
    dsa: Type.Optional(
      Type.Object(
        { category: Type.Enum([...STATEMENT_CATEGORIES]), keywords: Type.Array(Type.String()) },
        {
          ...closed,
          description:
            'how it is filed in the DSA Transparency Database: as its label says, or else its policy; without prefixes',
        },
      ),
    ),
    origin: Type.Enum(['own-initiative', 'notice', 'report', 'order'], {
      description:
        '17(3)(b): what made the platform look; order: an authority ordered it, which is no decision of the platform and ' +
        'is not filed in the DSA Transparency Database (Art. 9, not Art. 17)',
    }),
    order: Type.Optional(OrderedBy),
    automation: Type.Object(
      { detection: Type.Boolean(), decision: Type.Boolean() },
      { ...closed, description: '17(3)(c): whether automated means were used' },
    ),
    ground: Type.Object(
      {
        kind: Type.Enum(['terms', 'law', 'order']),
        policy: Type.String(),
        policyVersion: Type.Integer({
          minimum: 0,
          description: '0: the policy was not kept when it was issued',
        }),
        title: LocalText,
        text: LocalText,
        reference: Type.Optional(Type.String()),
        why: Type.String({ description: 'why it breaks that law or rule' }),
      },
      { ...closed, description: '17(3)(d) and (e): the legal or contractual ground' },
    ),
    redress: Type.Object(
      {
        appealUntil: Instant('last instant at which an appeal can be lodged'),
        internal: Type.Boolean(),
        outOfCourt: Type.Boolean(),
        court: Type.Boolean(),
      },
      { ...closed, description: '17(3)(f): what one can do about it' },
    ),
  },
  { ...closed, $id: 'StatementOfReasons' },
);
export type StatementOfReasons = Static<typeof StatementOfReasons>;

/** A statement in words. */
export const RenderedStatement = Type.Object(
  {
    locale: Type.Enum([...LOCALES]),
    direction: Type.Enum(['ltr', 'rtl']),
    title: Type.String(),
    sections: Type.Array(
      Type.Object({ heading: Type.String(), paragraphs: Type.Array(Type.String()) }, closed),
    ),
  },
  { ...closed, $id: 'RenderedStatement' },
);
export type RenderedStatement = Static<typeof RenderedStatement>;

export const RenderedTexts = Type.Object({ en: RenderedStatement, ur: RenderedStatement }, closed);
export type RenderedTexts = Static<typeof RenderedTexts>;

/** What in a text for a user may name somebody else: such a text is shown with a warning before it goes out. */
export const TextWarning = Type.Object(
  {
    kind: Type.Enum(['handle', 'e-mail', 'phone', 'ip-address']),
    start: Type.Integer({ description: 'UTF-16 units' }),
    end: Type.Integer(),
  },
  { ...closed, $id: 'TextWarning' },
);
export type TextWarning = Static<typeof TextWarning>;

/** A statement as staff see it. */
export const StatementView = Type.Object(
  { statement: StatementOfReasons, rendered: RenderedTexts, warnings: Type.Array(TextWarning) },
  { ...closed, $id: 'StatementView' },
);
export type StatementView = Static<typeof StatementView>;

/** Payload of `statement.issued` and `statement.withdrawn`: pass `link` on to the user. */
export const StatementMessage = Type.Object(
  {
    statement: StatementOfReasons,
    rendered: RenderedTexts,
    link: Type.Optional(Type.String({ description: 'page of the user; on issue only, it is kept nowhere' })),
  },
  { ...closed, $id: 'StatementMessage' },
);
export type StatementMessage = Static<typeof StatementMessage>;
