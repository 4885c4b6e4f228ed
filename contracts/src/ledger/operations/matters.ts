import { Type } from 'typebox';
import { operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { MatterScenario, MatterVerification, NewMatter, NewMatterEntry } from '../ledger-request.ts';
import { Matter, MatterSummary, WORKSPACES } from '../matter.ts';

/** Years of matters. JSON is read in one go, 5 ms a megabyte: twice as much would hold everybody up. */
const IMPORT_BODY = 8 * 1024 * 1024;

/** Matters between an authority and a platform, from concern to restoration. */
export const matterOperations = operations('ledger', {
  matters: {
    method: 'GET',
    path: '/v1/matters',
    permission: 'ledger.read',
    onRead: 'matters.read',
    summary: 'Matters with the state of the ladder that follows from their entries, the latest first',
    query: pageQuery(
      {
        workspace: Type.Optional(Type.Enum([...WORKSPACES])),
        platform: Type.Optional(Type.String({ maxLength: 200 })),
        instrument: Type.Optional(Type.String({ maxLength: 100 })),
        open: Type.Optional(Type.Boolean()),
      },
      { maximum: 200 },
    ),
    answers: { 200: pageOf(MatterSummary) },
  },
  openMatter: {
    method: 'POST',
    path: '/v1/matters',
    permission: 'ledger.write',
    records: ['matter.opened'],
    summary: 'Open a matter with what happened first',
    body: NewMatter,
    answers: { 201: Matter },
  },
  importMatters: {
    method: 'POST',
    path: '/v1/matters/import',
    permission: 'ledger.write',
    summary: 'Take in matters that a file tells, all or nothing; once',
    body: MatterScenario,
    bodyLimit: IMPORT_BODY,
    answers: {
      200: Type.Object(
        {
          matters: Type.Array(
            Type.Object({ key: Type.String(), id: Type.String(), known: Type.Boolean() }, closed),
          ),
        },
        closed,
      ),
    },
  },
  matter: {
    method: 'GET',
    path: '/v1/matters/:id',
    permission: 'ledger.read',
    onRead: 'matter.read',
    summary: 'A matter: entries, path along the ladder, fines, blocked days, what is due',
    params: ById,
    answers: { 200: Matter },
  },
  addEntry: {
    method: 'POST',
    path: '/v1/matters/:id/entries',
    permission: 'ledger.write',
    records: ['matter.entry'],
    summary: 'Add an entry; it is never changed, a later one can correct or contest it',
    params: ById,
    body: NewMatterEntry,
    answers: { 201: Matter },
  },
  closeMatter: {
    method: 'POST',
    path: '/v1/matters/:id/close',
    permission: 'ledger.write',
    records: ['matter.closed'],
    summary: 'Close a matter: nothing is added any more',
    params: ById,
    body: Type.Object({ because: Type.String({ minLength: 1, maxLength: 5_000, pattern: '\\S' }) }, closed),
    answers: { 200: Matter },
  },
  verifyMatter: {
    method: 'GET',
    path: '/v1/matters/:id/verify',
    permission: 'ledger.read',
    onRead: 'matter.verify',
    summary: 'Whether the matter is as it was written: its chain, compared with the audit log',
    params: ById,
    answers: { 200: MatterVerification },
  },
});
