import { type Static, Type } from 'typebox';
import { closed, OwnId, Slug } from '../scalar.ts';
import { DESIGNATED_TYPES, DesignationEntry } from './designation.ts';

/** What an operator says of a list. */
export const ListSettings = Type.Object(
  {
    title: Type.String({ minLength: 1, maxLength: 200 }),
    authority: Type.String({ minLength: 1, maxLength: 200, description: 'who designates' }),
    format: Type.Optional(Type.String({ maxLength: 40, description: 'found out when left out' })),
    sources: Type.Array(Type.String({ pattern: '^https?://', maxLength: 2000 }), {
      maxItems: 10,
      description: 'https addresses; none for a list whose files are given',
    }),
    everyHours: Type.Optional(
      Type.Integer({
        minimum: 1,
        maximum: 720,
        description: 'how often it is fetched; by hand when left out',
      }),
    ),
    screens: Type.Enum(['terrorism', 'all', 'none'], {
      description: 'which of its entries accounts are screened against',
    }),
  },
  { ...closed, $id: 'ListSettings' },
);
export type ListSettings = Static<typeof ListSettings>;

/** Why a list was not replaced: the one that was good stays. */
export const ListFault = Type.Object(
  { code: Type.String(), message: Type.String(), at: Type.String({ format: 'date-time' }) },
  { ...closed, $id: 'ListFault' },
);
export type ListFault = Static<typeof ListFault>;

export const DesignationList = Type.Object(
  {
    id: Slug('list'),
    ...ListSettings.properties,
    version: Type.Integer({ minimum: 0, description: '0: nothing loaded yet' }),
    entries: Type.Integer({ minimum: 0 }),
    digest: Type.Optional(Type.String({ description: 'SHA-256 over its entries, whatever their order' })),
    dataDate: Type.Optional(Type.String({ description: 'date that the list itself states' })),
    loadedAt: Type.Optional(Type.String({ format: 'date-time', description: 'when it last changed here' })),
    checkedAt: Type.Optional(
      Type.String({ format: 'date-time', description: 'when it was last found good' }),
    ),
    stale: Type.Boolean({ description: 'not found good for longer than twice its interval' }),
    fault: Type.Optional(ListFault),
    syncing: Type.Boolean(),
  },
  { ...closed, $id: 'DesignationList' },
);
export type DesignationList = Static<typeof DesignationList>;

export const ListEntryChange = Type.Object(
  {
    ref: Type.String(),
    designationId: Type.Optional(OwnId('designation')),
    name: Type.String(),
    fields: Type.Optional(Type.Array(Type.String(), { description: 'what changed' })),
  },
  { ...closed, $id: 'ListEntryChange' },
);
export type ListEntryChange = Static<typeof ListEntryChange>;

/** What was odd in the records of a list, and lost none of them. */
export const ListNote = Type.Object(
  {
    reason: Type.String({ description: 'e.g. date-unreadable, birth-to-come' }),
    count: Type.Integer(),
    examples: Type.Array(Type.String(), {
      description: 'at most five, by reference and field: QDi.001 born',
    }),
  },
  { ...closed, $id: 'ListNote' },
);
export type ListNote = Static<typeof ListNote>;

/** What one version of a list changed, and whom it touched. */
export const ListVersion = Type.Object(
  {
    list: Type.String(),
    version: Type.Integer(),
    entries: Type.Integer(),
    digest: Type.String(),
    checksum: Type.String({ description: 'SHA-256 of the files' }),
    dataDate: Type.Optional(Type.String()),
    loadedAt: Type.String({ format: 'date-time' }),
    by: Type.String(),
    counts: Type.Object(
      { added: Type.Integer(), changed: Type.Integer(), removed: Type.Integer(), dropped: Type.Integer() },
      closed,
    ),
    added: Type.Optional(Type.Array(ListEntryChange, { description: 'the first 1,000' })),
    changed: Type.Optional(Type.Array(ListEntryChange)),
    removed: Type.Optional(Type.Array(ListEntryChange)),
    dropped: Type.Optional(
      Type.Array(Type.Object({ reason: Type.String(), count: Type.Integer() }, closed), {
        description: 'records that could not be used',
      }),
    ),
    notes: Type.Optional(Type.Array(ListNote)),
    touched: Type.Optional(
      Type.Object(
        { opened: Type.Integer(), closed: Type.Integer() },
        {
          ...closed,
          description: 'cases that it opened and closed',
        },
      ),
    ),
  },
  { ...closed, $id: 'ListVersion' },
);
export type ListVersion = Static<typeof ListVersion>;

/** A designation with its history and the same entity on other lists. */
export const Designation = Type.Object(
  {
    id: OwnId('designation'),
    list: Type.String(),
    status: Type.Enum(['listed', 'delisted']),
    entry: DesignationEntry,
    strengths: Type.Array(
      Type.Object(
        { text: Type.String(), strength: Type.Enum(['strong', 'weak']), reasons: Type.Array(Type.String()) },
        closed,
      ),
      { description: 'worked out from each name, in the order of the names' },
    ),
    linked: Type.Array(
      Type.Object(
        {
          id: OwnId('designation'),
          list: Type.String(),
          ref: Type.String(),
          name: Type.String(),
          basis: Type.Enum(['stated', 'name-and-birth', 'name']),
        },
        closed,
      ),
      { description: 'the same entity on other lists' },
    ),
    sinceVersion: Type.Integer(),
    firstSeenAt: Type.String({ format: 'date-time' }),
    changedAt: Type.String({ format: 'date-time' }),
    delistedAt: Type.Optional(Type.String({ format: 'date-time' })),
  },
  { ...closed, $id: 'Designation' },
);
export type Designation = Static<typeof Designation>;

/** A designation in a list of them. */
export const DesignationSummary = Type.Object(
  {
    id: OwnId('designation'),
    list: Type.String(),
    ref: Type.String(),
    name: Type.String(),
    original: Type.Optional(Type.String({ description: 'name in the script of its language' })),
    type: Type.Enum([...DESIGNATED_TYPES]),
    terrorism: Type.Boolean(),
    status: Type.Enum(['listed', 'delisted']),
    programmes: Type.Array(Type.String()),
  },
  { ...closed, $id: 'DesignationSummary' },
);
export type DesignationSummary = Static<typeof DesignationSummary>;
