import { type Static, Type } from 'typebox';
import { closed, Instant, OwnId } from '../scalar.ts';
import { CASE_ITEM_KINDS } from './case-item.ts';

/** Bytes and rows that a list may have. */
export const IMPORT_MAX_BYTES = 16 * 1024 * 1024;
export const IMPORT_MAX_ROWS = 10_000;

/**
 * What is thought of a row. `new` is taken; `duplicate` is there already; `unclear` is taken where a person says so;
 * `unusable` cannot be asked of anybody. Every row is one of them.
 */
export const ROW_VERDICTS = ['new', 'duplicate', 'unclear', 'unusable'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** Why a row is not simply taken. */
export const ROW_REASONS = [
  'twice-in-list',
  'in-this-case',
  'asked-before',
  'no-platform',
  'other-platform',
  'shortened',
  'whole-site',
  'time-unreadable',
  'empty',
  'not-an-address',
  'relative',
  'too-long',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];

const Counts = Type.Object(
  {
    new: Type.Integer({ minimum: 0 }),
    duplicate: Type.Integer({ minimum: 0 }),
    unclear: Type.Integer({ minimum: 0 }),
    unusable: Type.Integer({ minimum: 0 }),
  },
  closed,
);

/** A list that was read and waits for a person; nothing of it is in the case before that. */
export const CaseImport = Type.Object(
  {
    id: OwnId('import'),
    caseId: OwnId('case'),
    name: Type.String({ description: 'of the file, as it was given' }),
    sha256: Type.String(),
    rows: Type.Integer({ minimum: 0 }),
    counts: Counts,
    columns: Type.Array(Type.String(), { description: 'columns that were recognised' }),
    ignored: Type.Array(Type.String(), { description: 'columns that nothing was taken from' }),
    state: Type.Enum(['ready', 'taken', 'dropped']),
    taken: Type.Integer({ minimum: 0, description: 'rows that are items now' }),
    at: Instant('read'),
    by: Type.String(),
    expiresAt: Instant('when it is forgotten unless it is taken'),
  },
  { ...closed, $id: 'CaseImport' },
);
export type CaseImport = Static<typeof CaseImport>;

export const CaseImportRow = Type.Object(
  {
    row: Type.Integer({ minimum: 1, description: 'line of the file on which it begins' }),
    verdict: Type.Enum([...ROW_VERDICTS]),
    why: Type.Optional(Type.Enum([...ROW_REASONS])),
    ofRow: Type.Optional(Type.Integer({ minimum: 1, description: 'row that says the same' })),
    ofCase: Type.Optional(Type.Integer({ minimum: 1, description: 'number of the case that asks for it' })),
    kind: Type.Optional(Type.Enum([...CASE_ITEM_KINDS])),
    value: Type.String({ description: 'as it stands there, cut where it is too long' }),
    platform: Type.Optional(Type.String()),
    ground: Type.Optional(Type.String()),
    note: Type.Optional(Type.String()),
    seenAt: Type.Optional(Instant('seen')),
    taken: Type.Boolean(),
  },
  { ...closed, $id: 'CaseImportRow' },
);
export type CaseImportRow = Static<typeof CaseImportRow>;
