import { type Static, Type } from 'typebox';
import { closed } from '../scalar.ts';
import { BankDryRun, BankSummary, LinkEntry, TermEntry } from './bank.ts';

const Entry = Type.Union([TermEntry, LinkEntry]);

/** One change of a bank: what it was like after it, and what it changed. */
export const BankVersion = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    changedAt: Type.String({ format: 'date-time' }),
    changedBy: Type.String(),
    reason: Type.Optional(Type.String()),
    forced: Type.Boolean({ description: 'stored although its dry run spoke against it' }),
    added: Type.Integer({ description: 'entries that are new or changed' }),
    ended: Type.Integer({ description: 'entries that are gone or were changed' }),
    entryCount: Type.Integer(),
  },
  { ...closed, $id: 'BankVersion' },
);
export type BankVersion = Static<typeof BankVersion>;

/** What lies between two states of a bank. Of each list the first entries stand here; the counts are of all. */
export const BankDiff = Type.Object(
  {
    added: Type.Array(Entry),
    removed: Type.Array(Entry),
    changed: Type.Array(Type.Object({ before: Entry, after: Entry }, closed)),
    counts: Type.Object({ added: Type.Integer(), removed: Type.Integer(), changed: Type.Integer() }, closed),
  },
  { ...closed, $id: 'BankDiff' },
);
export type BankDiff = Static<typeof BankDiff>;

/** What an import would do. */
export const BankPreview = Type.Object(
  {
    bank: Type.Omit(BankSummary, ['updatedAt', 'version']),
    version: Type.Optional(
      Type.Integer({ description: 'version of the bank that it replaces; left out for a new one' }),
    ),
    diff: BankDiff,
    dryRun: BankDryRun,
  },
  { ...closed, $id: 'BankPreview' },
);
export type BankPreview = Static<typeof BankPreview>;
