import { Type } from 'typebox';
import { File, Nothing, operations } from '../../operation.ts';
import { pageOf, pageQuery } from '../../page.ts';
import { ById, closed } from '../../scalar.ts';
import { CaseImport, CaseImportRow, IMPORT_MAX_BYTES, ROW_VERDICTS } from '../case-import.ts';
import {
  CASE_ITEM_STATES,
  CASE_ITEMS_MAX,
  CaseItem,
  CaseItemCounts,
  CaseItemStep,
  NewCaseItem,
  SetCaseItems,
} from '../case-item.ts';

const ByImport = Type.Object({ ...ById.properties, importId: Type.String({ maxLength: 100 }) });
const rows = Type.Optional(
  Type.Array(Type.Integer({ minimum: 1 }), { maxItems: CASE_ITEMS_MAX, uniqueItems: true }),
);

/** What cases are about: by hand, or as lists. */
export const caseItemOperations = operations('casework', {
  items: {
    method: 'GET',
    path: '/v1/casework/cases/:id/items',
    permission: 'casework.read',
    onRead: 'casework.items.read',
    summary: 'Items of a case, in their order',
    params: ById,
    query: pageQuery({ state: Type.Optional(Type.Enum([...CASE_ITEM_STATES])) }, { maximum: 1_000 }),
    answers: { 200: pageOf(CaseItem) },
  },
  itemHistory: {
    method: 'GET',
    path: '/v1/casework/cases/:id/items/:itemId/history',
    permission: 'casework.read',
    onRead: 'casework.item.read',
    summary: 'What was said of an item, the oldest first',
    params: Type.Object({ ...ById.properties, itemId: Type.String({ maxLength: 100 }) }),
    answers: { 200: Type.Object({ steps: Type.Array(CaseItemStep) }, closed) },
  },
  exportItems: {
    method: 'GET',
    path: '/v1/casework/cases/:id/items.csv',
    permission: 'casework.read',
    onRead: 'casework.items.export',
    summary: 'Items of a case as CSV; a cell that would be a formula has a quotation mark before it',
    params: ById,
    answers: { 200: File('text/csv') },
  },
  addItems: {
    method: 'POST',
    path: '/v1/casework/cases/:id/items',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.items.added'],
    summary: 'Add items to a draft by hand; what is in it already is passed over',
    params: ById,
    body: Type.Object({ items: Type.Array(NewCaseItem, { minItems: 1, maxItems: 1_000 }) }, closed),
    bodyLimit: 1024 * 1024,
    answers: { 201: Type.Object({ added: Type.Integer(), passedOver: Type.Integer() }, closed) },
  },
  removeItem: {
    method: 'DELETE',
    path: '/v1/casework/cases/:id/items/:itemId',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.item.removed'],
    summary: 'Take an item out of a draft',
    params: Type.Object({ ...ById.properties, itemId: Type.String({ maxLength: 100 }) }),
    answers: { 204: Nothing },
  },
  setItems: {
    method: 'POST',
    path: '/v1/casework/cases/:id/items/state',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.items.set'],
    summary: 'Say what became of items, one or many; what was said before stays in their history',
    params: ById,
    body: SetCaseItems,
    bodyLimit: 1024 * 1024,
    answers: { 200: CaseItemCounts },
  },
  importItems: {
    method: 'POST',
    path: '/v1/casework/cases/:id/imports',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.import.read'],
    summary: 'Read a list into a preview: what is new, there already, unclear or unusable, row by row',
    description:
      'CSV with a head, comma, semicolon or tab, quoted where needed, up to 10,000 rows: url, account or content; ' +
      'platform, ground, note, seen at. Nothing of it is in the case before it is confirmed.',
    params: ById,
    query: Type.Object({ name: Type.Optional(Type.String({ maxLength: 300 })) }, closed),
    bodyLimit: IMPORT_MAX_BYTES,
    consumes: ['text/csv', 'application/octet-stream'],
    raw: 'bytes',
    answers: { 201: CaseImport },
  },
  imports: {
    method: 'GET',
    path: '/v1/casework/cases/:id/imports',
    permission: 'casework.read',
    summary: 'Lists that were read for a case, the latest first',
    params: ById,
    answers: { 200: Type.Object({ imports: Type.Array(CaseImport) }, closed) },
  },
  importRows: {
    method: 'GET',
    path: '/v1/casework/cases/:id/imports/:importId/rows',
    permission: 'casework.read',
    onRead: 'casework.import.rows',
    summary: 'Rows of a list with what is thought of each: what needs a look comes first',
    params: ByImport,
    query: pageQuery({ verdict: Type.Optional(Type.Enum([...ROW_VERDICTS])) }, { maximum: 1_000 }),
    answers: { 200: pageOf(CaseImportRow) },
  },
  confirmImport: {
    method: 'POST',
    path: '/v1/casework/cases/:id/imports/:importId/confirm',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.import.taken'],
    summary: 'Take the new rows of a list, and of the others those that are named',
    description:
      'Rows that were asked for before, or are unclear, can be named; those in the case already and unusable ones cannot.',
    params: ByImport,
    body: Type.Object({ also: rows }, closed),
    bodyLimit: 256 * 1024,
    answers: { 200: CaseImport },
  },
  dropImport: {
    method: 'DELETE',
    path: '/v1/casework/cases/:id/imports/:importId',
    permission: 'casework.work',
    caller: 'staff',
    records: ['casework.import.dropped'],
    summary: 'Forget a list that was read',
    params: ByImport,
    answers: { 204: Nothing },
  },
});
