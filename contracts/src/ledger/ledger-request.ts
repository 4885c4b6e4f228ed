import { type Static, Type } from 'typebox';
import { closed, Day, Instant, OwnId, Slug } from '../scalar.ts';
import { MATTER_ENTRY_TYPES, Money, WORKSPACES } from './matter.ts';

/** A moment, or a day of which no more is known: its begin in the zone of the pack is meant. */
const When = (description: string) =>
  Type.Union([
    Instant(description),
    Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$', description: 'a day' }),
  ]);
const text = (description: string, maxLength: number) =>
  Type.String({ minLength: 1, maxLength, pattern: '\\S', description });

const said = {
  type: Type.Enum([...MATTER_ENTRY_TYPES]),
  at: When('when it happened'),
  text: text('what happened, in one\u2019s own words', 20_000),
  by: Type.Enum(['authority', 'platform', 'court', 'state']),
  money: Type.Optional(Money),
  dueAt: Type.Optional(When('by when the other side has to answer; the end of a day')),
  on: Type.Optional(text('on whom, for a fine', 300)),
  source: Type.Optional(text('where it is said', 500)),
  network: Type.Optional(text('network of accounts that is named to the platform', 200)),
  evidence: Type.Optional(Type.Array(text('evidence', 500), { maxItems: 50 })),
};

/** What is added to a matter. */
export const NewMatterEntry = Type.Object(
  {
    ...said,
    corrects: Type.Optional(OwnId('entry that it stands for from now on')),
    contests: Type.Optional(OwnId('entry that it says is wrong')),
    answers: Type.Optional(OwnId('entry whose demand it answers')),
  },
  { ...closed, $id: 'NewMatterEntry' },
);
export type NewMatterEntry = Static<typeof NewMatterEntry>;

const opened = {
  title: text('title', 300),
  workspace: Type.Enum([...WORKSPACES], { description: 'whose ledger it is' }),
  platform: text('platform that it is about', 200),
  authorityName: text('authority', 500),
  authorityId: Type.Optional(OwnId('authority of our register')),
  instrument: Slug('law pack whose ladder it follows'),
};

/** A matter begins with what happened first. */
export const NewMatter = Type.Object({ ...opened, first: NewMatterEntry }, { ...closed, $id: 'NewMatter' });
export type NewMatter = Static<typeof NewMatter>;

const Key = Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,60}$', description: 'name in this file' }));

/** What happened, as a file tells it: matters with their entries in order. Taking it in twice changes nothing. */
export const MatterScenario = Type.Object(
  {
    scenario: Slug('name of the file; a matter of it is taken in once'),
    title: Type.Optional(text('title', 300)),
    matters: Type.Array(
      Type.Object(
        {
          ...opened,
          key: Type.String({ pattern: '^[a-z0-9-]{1,60}$' }),
          entries: Type.Array(
            Type.Object({ ...said, key: Key, corrects: Key, contests: Key, answers: Key }, closed),
            { minItems: 1, maxItems: 1_000 },
          ),
          meetings: Type.Optional(
            Type.Array(
              Type.Object(
                {
                  title: text('title', 300),
                  at: When('when'),
                  parties: Type.Array(text('party', 300), { maxItems: 50 }),
                  minutes: Type.Optional(text('minutes', 50_000)),
                },
                closed,
              ),
              { maxItems: 100 },
            ),
          ),
        },
        closed,
      ),
      { minItems: 1, maxItems: 100 },
    ),
  },
  { ...closed, $id: 'MatterScenario' },
);
export type MatterScenario = Static<typeof MatterScenario>;

/** Whether a stored matter is as it was written: what a direct change of the tables leaves behind. */
export const MatterVerification = Type.Object(
  {
    ok: Type.Boolean(),
    entries: Type.Integer({ minimum: 0 }),
    head: Type.Optional(Type.String({ description: 'hash of the last entry' })),
    faults: Type.Array(
      Type.Object(
        {
          seq: Type.Integer({ minimum: 0 }),
          entryId: Type.Optional(Type.String()),
          code: Type.Enum(['entry-changed', 'chain-broken', 'entry-missing', 'not-on-record']),
        },
        closed,
      ),
    ),
  },
  { ...closed, $id: 'MatterVerification' },
);
export type MatterVerification = Static<typeof MatterVerification>;

/** That a platform owes what a pack asks. Events are days from which periods of rules run, by rule. */
export const ApplyObligations = Type.Object(
  {
    platform: text('platform', 200),
    instrument: Slug('law pack'),
    events: Type.Optional(Type.Record(Type.String({ maxLength: 100 }), When('from when a rule runs'))),
  },
  { ...closed, $id: 'ApplyObligations' },
);
export type ApplyObligations = Static<typeof ApplyObligations>;

export const NewEvidence = Type.Object(
  {
    kind: text('kind of document', 200),
    reference: text('where it is', 1_000),
    sha256: Type.Optional(Type.String({ pattern: '^[0-9a-f]{64}$', description: 'of the document' })),
    meets: Type.Optional(Type.Boolean({ description: 'the obligation is met with it' })),
  },
  { ...closed, $id: 'NewEvidence' },
);
export type NewEvidence = Static<typeof NewEvidence>;

/** What is changed about an obligation; what is left out stays. */
export const ObligationChange = Type.Object(
  {
    dueAt: Type.Optional(Type.Union([Instant('due'), Type.Null()])),
    owner: Type.Optional(Type.Union([text('who sees to it', 200), Type.Null()])),
    met: Type.Optional(Type.Boolean()),
    notApplicable: Type.Optional(
      Type.Union([text('why it does not apply', 2_000), Type.Null()], { description: 'null: it does again' }),
    ),
  },
  { ...closed, $id: 'ObligationChange' },
);
export type ObligationChange = Static<typeof ObligationChange>;

export const NewRepresentative = Type.Object(
  {
    platform: text('platform', 200),
    role: Type.Enum(['legal-representative', 'contact-point', 'compliance-officer', 'grievance-officer']),
    country: Type.String({ pattern: '^[A-Z]{2}$' }),
    name: text('of the post or firm; a person only where the law says so', 300),
    email: Type.Optional(Type.String({ maxLength: 320 })),
    languages: Type.Array(Type.String({ maxLength: 35 }), { maxItems: 20 }),
    availability: Type.Enum(['24x7', 'business']),
    published: Type.Boolean(),
    notifiedAt: Type.Optional(Instant('authority was told')),
    from: Instant('since'),
    until: Type.Optional(Instant('until')),
  },
  { ...closed, $id: 'NewRepresentative' },
);
export type NewRepresentative = Static<typeof NewRepresentative>;

export const NewMeeting = Type.Object(
  {
    matterId: Type.Optional(OwnId('matter')),
    title: text('title', 300),
    at: Instant('when'),
    day: Type.Optional(Day('the day, where no time of it is known')),
    parties: Type.Array(text('party', 300), { maxItems: 50 }),
    minutes: Type.Optional(Type.String({ maxLength: 50_000 })),
    agreed: Type.Optional(Instant('since when the minutes stand; from then on they are not changed')),
  },
  { ...closed, $id: 'NewMeeting' },
);
export type NewMeeting = Static<typeof NewMeeting>;

/** A fact of a scorecard that somebody says is wrong. */
export const NewContest = Type.Object(
  {
    side: Type.Enum(['platform', 'authority']),
    line: Type.String({ minLength: 1, maxLength: 100, description: 'id of the line' }),
    because: text('what is wrong', 5_000),
  },
  { ...closed, $id: 'NewContest' },
);
export type NewContest = Static<typeof NewContest>;

export const ContestDecision = Type.Object(
  {
    decision: Type.Enum(['upheld', 'struck'], {
      description: 'upheld: the line counts on; struck: it counts no more',
    }),
    reason: text('why', 5_000),
  },
  { ...closed, $id: 'ContestDecision' },
);
export type ContestDecision = Static<typeof ContestDecision>;
