import { type Static, Type } from 'typebox';
import { LocalText } from '../local-text.ts';
import { closed, Day, Instant, OwnId, Slug } from '../scalar.ts';

/** From which side an installation keeps a matter. */
export const WORKSPACES = ['authority', 'platform'] as const;
export type Workspace = (typeof WORKSPACES)[number];

/** What can happen in a matter; ladders of packs say which state each leads to. */
export const MATTER_ENTRY_TYPES = [
  'concern',
  'direction',
  'briefing',
  'response',
  'assessed-sufficient',
  'assessed-insufficient',
  'show-cause',
  'fine-imposed',
  'fine-paid',
  'final-warning',
  'throttled',
  'block-ordered',
  'block-upheld',
  'order-appoint-representative',
  'office-closed',
  'representative-appointed',
  'assets-frozen',
  'circumvention-found',
  'documents-filed',
  'demarche',
  'conditions-met',
  'restored',
  'meeting',
  'correspondence',
  'contested',
  'note',
] as const;
export type MatterEntryType = (typeof MATTER_ENTRY_TYPES)[number];

export const Money = Type.Object(
  {
    amount: Type.String({ pattern: '^\\d{1,15}(\\.\\d{1,2})?$', description: 'decimal, exact' }),
    currency: Type.String({ pattern: '^[A-Z]{3}$' }),
  },
  { ...closed, $id: 'Money' },
);
export type Money = Static<typeof Money>;

/** One entry of a matter: appended, never changed; a later entry can correct or contest it. */
export const MatterEntry = Type.Object(
  {
    id: OwnId('entry'),
    matterId: OwnId('matter'),
    type: Type.Enum([...MATTER_ENTRY_TYPES]),
    at: Instant('when it happened'),
    text: Type.String({ minLength: 1, maxLength: 20_000 }),
    by: Type.Enum(['authority', 'platform', 'court', 'state']),
    money: Type.Optional(Money),
    dueAt: Type.Optional(Instant('by when the other side has to answer')),
    on: Type.Optional(Type.String({ maxLength: 300, description: 'on whom, for a fine' })),
    source: Type.Optional(Type.String({ maxLength: 500, description: 'where it is said' })),
    network: Type.Optional(
      Type.String({ maxLength: 200, description: 'network of accounts that is named to the platform' }),
    ),
    dayOnly: Type.Optional(
      Type.Boolean({ description: 'only the day is known: `at` is its begin in the zone of the pack' }),
    ),
    corrects: Type.Optional(OwnId('entry that it stands for from now on')),
    contests: Type.Optional(OwnId('entry that it says is wrong')),
    answers: Type.Optional(OwnId('entry whose demand it answers')),
    evidence: Type.Array(Type.String({ maxLength: 500 }), { maxItems: 50 }),
    recordedAt: Instant('when it was written down'),
    recordedBy: Type.String(),
    hash: Type.String({ description: 'SHA-256 over this entry and the hash of the one before' }),
  },
  { ...closed, $id: 'MatterEntry' },
);
export type MatterEntry = Static<typeof MatterEntry>;

export const MatterState = Type.Object(
  {
    step: Type.Integer({ minimum: 0 }),
    id: Type.String(),
    label: LocalText,
    since: Type.Optional(Instant('since when')),
    day: Type.Optional(Day('the day of `since` in the zone of the matter')),
    entryId: Type.Optional(OwnId('entry that led here')),
    beside: Type.Optional(
      Type.Boolean({ description: 'it came while a higher step stands: the matter did not move' }),
    ),
    skipped: Type.Optional(
      Type.Array(
        Type.Object(
          {
            step: Type.Integer({ minimum: 1 }),
            id: Type.String(),
            label: LocalText,
            hearing: Type.Boolean({ description: 'the platform was to be heard in it' }),
          },
          closed,
        ),
        { description: 'steps below this one that the matter was never in' },
      ),
    ),
    answers: Type.Array(LocalText),
  },
  { ...closed, $id: 'MatterState' },
);
export type MatterState = Static<typeof MatterState>;

/** A fine beside the most that the law of the matter allows. */
export const FineCeiling = Type.Object(
  {
    entryId: OwnId('entry of the fine'),
    finding: Type.Enum(['within', 'above', 'unknown'], {
      description: 'unknown where the law names a share of a turnover, or an amount in another currency',
    }),
    max: Type.Optional(Money),
    percentTurnover: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
    art: Type.String(),
    prov: Type.Enum(['checked', 'seen', 'recalled']),
  },
  { ...closed, $id: 'FineCeiling' },
);
export type FineCeiling = Static<typeof FineCeiling>;

const summary = {
  id: OwnId('matter'),
  title: Type.String({ minLength: 1, maxLength: 300 }),
  workspace: Type.Enum([...WORKSPACES]),
  platform: Type.String({ minLength: 1, maxLength: 200, description: 'platform that it is about' }),
  authorityId: Type.Optional(OwnId('authority')),
  authorityName: Type.String({ minLength: 1, maxLength: 500 }),
  instrument: Slug('law pack whose ladder it follows'),
  packVersion: Type.String(),
  timezone: Type.String({ description: 'IANA zone of the law, in which its days are counted' }),
  state: MatterState,
  dueAt: Type.Optional(Instant('what is owed next')),
  openedAt: Instant('first entry'),
  openedOn: Type.Optional(Day('the day of the first entry in the zone of the matter')),
  closedAt: Type.Optional(Instant('closed')),
  entries: Type.Integer({ minimum: 0 }),
};
export const MatterSummary = Type.Object(summary, { ...closed, $id: 'MatterSummary' });
export type MatterSummary = Static<typeof MatterSummary>;

export const Matter = Type.Object(
  {
    ...summary,
    entryList: Type.Array(MatterEntry),
    path: Type.Array(MatterState, { description: 'each state of the ladder that was reached, in order' }),
    fines: Type.Array(
      Type.Object({ currency: Type.String(), imposed: Type.String(), paid: Type.String() }, closed),
    ),
    ceilings: Type.Array(FineCeiling, { description: 'each fine beside the most that the law allows' }),
    blockedDays: Type.Optional(Type.Integer({ minimum: 0 })),
    dues: Type.Array(
      Type.Object(
        {
          entryId: OwnId('entry that asks'),
          dueAt: Instant('by when'),
          owedBy: Type.Enum(['platform', 'authority']),
          overdue: Type.Boolean(),
        },
        closed,
      ),
      { description: 'demands that nothing answered yet, the first due first' },
    ),
    corrected: Type.Array(OwnId('entry that a later one stands for')),
    contested: Type.Array(OwnId('entry that somebody says is wrong')),
    publishedThrough: Type.Optional(
      Type.Integer({ minimum: 0, description: 'number of the last entry that everybody may read' }),
    ),
  },
  { ...closed, $id: 'Matter' },
);
export type Matter = Static<typeof Matter>;

/** Something a platform has to have or do, by a law, with what shows that it has. */
export const Obligation = Type.Object(
  {
    id: OwnId('obligation'),
    platform: Type.String(),
    instrument: Slug('law pack'),
    packVersion: Type.String(),
    rule: Slug('obligation of the pack'),
    label: LocalText,
    art: Type.String(),
    dueAt: Type.Optional(Instant('due')),
    dueOn: Type.Optional(Day('the day of `dueAt` in the zone of the law')),
    state: Type.Enum(['due', 'met', 'overdue', 'not-applicable', 'without-date']),
    occurrence: Type.String({ description: 'year, for what is owed every year; else empty' }),
    kinds: Type.Array(Type.String(), { description: 'kinds of evidence that the pack names' }),
    because: Type.Optional(Type.String({ description: 'why it does not apply' })),
    evidence: Type.Array(
      Type.Object(
        {
          kind: Type.String(),
          reference: Type.String(),
          at: Instant('when'),
          by: Type.String(),
          sha256: Type.Optional(Type.String()),
        },
        closed,
      ),
    ),
    metAt: Type.Optional(Instant('met')),
    owner: Type.Optional(Type.String()),
  },
  { ...closed, $id: 'Obligation' },
);
export type Obligation = Static<typeof Obligation>;

export const Representative = Type.Object(
  {
    id: OwnId('representative'),
    platform: Type.String(),
    role: Type.Enum(['legal-representative', 'contact-point', 'compliance-officer', 'grievance-officer']),
    country: Type.String({ pattern: '^[A-Z]{2}$' }),
    name: Type.String({
      maxLength: 300,
      description: 'of the post or firm; a person only where the law says so',
    }),
    email: Type.Optional(Type.String({ maxLength: 320 })),
    languages: Type.Array(Type.String({ maxLength: 35 }), { maxItems: 20 }),
    availability: Type.Enum(['24x7', 'business']),
    published: Type.Boolean(),
    notifiedAt: Type.Optional(Instant('authority was told')),
    from: Instant('since'),
    until: Type.Optional(Instant('until')),
  },
  { ...closed, $id: 'Representative' },
);
export type Representative = Static<typeof Representative>;

/** A meeting or briefing with minutes that both sides can contest. */
export const Meeting = Type.Object(
  {
    id: OwnId('meeting'),
    matterId: Type.Optional(OwnId('matter')),
    title: Type.String({ minLength: 1, maxLength: 300 }),
    at: Instant('when'),
    day: Type.Optional(Day('the day, where no time of it is known')),
    parties: Type.Array(Type.String({ maxLength: 300 }), { maxItems: 50 }),
    minutes: Type.Optional(Type.String({ maxLength: 50_000 })),
    agreed: Type.Optional(Instant('since when the minutes stand')),
    recordedBy: Type.String(),
  },
  { ...closed, $id: 'Meeting' },
);
export type Meeting = Static<typeof Meeting>;
