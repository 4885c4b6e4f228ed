import { setImmediate } from 'node:timers/promises';
import type { CaseImport, CaseImportRow, RowVerdict } from '@breakwater/contracts/casework';
import { decodeCursor, isId, type Page, type PageQuery, pageOf, sha256, toInstant } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { caseOf, lockIn } from '../cases/lock-case.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { selectAddressees } from '../store/addressees.ts';
import type { StoredCase } from '../store/cases.ts';
import {
  findImport,
  insertImport,
  type JudgedLine,
  lockImport,
  selectImports,
  selectRows,
  writeDropped,
} from '../store/imports.ts';
import { knownKeys } from '../store/item-keys.ts';
import { itemOfRow, judgeRows, type RowItem } from './judge-rows.ts';
import { type ListRow, readList } from './read-list.ts';

const DAY_MS = 86_400_000;
/** Nobody leaves a list for longer than that and still knows what is in it. */
const KEPT_DAYS = 7;
const PAGE = 200;
const NAME_SHOWN = 300;
/** Rows that are read in one piece. */
const SLICE = 500;

/**
 * Reads a list for a draft and says of every row what is thought of it. Nothing of it is in the case before a person takes it.
 *
 * Throws CaseworkError 404 `case-not-found`, 409 `case-state`, 413 `import-too-long`, 422 `import-unreadable`.
 */
export async function importList(
  context: CaseworkContext,
  caseId: string,
  { bytes, name = 'list.csv' }: { readonly bytes: Uint8Array; readonly name?: string | undefined },
  by: string,
): Promise<CaseImport> {
  const { storage, ids, clock } = context;
  const list = readList(bytes);
  const id = ids();
  const now = clock.now();
  await storage.work(async (work) => {
    const one = await lockIn(work.db, caseId, 'draft');
    const items = await itemsOf(list.rows, one.platforms);
    const around = await surroundings(
      work.db,
      one,
      items.flatMap(({ key }) => key ?? []),
      now,
    );
    const rows = judgeRows(items, around);
    await insertImport(
      work.db,
      {
        id,
        caseId,
        name: name.slice(0, NAME_SHOWN),
        sha256: sha256(bytes),
        columns: [...list.columns],
        ignored: list.ignored.map((title) => title.slice(0, NAME_SHOWN)),
        at: toInstant(now),
        by,
        expiresAt: toInstant(now + KEPT_DAYS * DAY_MS),
      },
      rows,
    );
    const detail = { importId: id, rows: rows.length, ...tallyOf(rows) };
    work.record({ actor: by, action: 'casework.import.read', subject: caseId, detail });
  });
  return importOf(storage.db, caseId, id);
}

/** Addresses take their time: others are served between slices of them. */
async function itemsOf(rows: readonly ListRow[], platforms: readonly string[]): Promise<RowItem[]> {
  const items: RowItem[] = [];
  for (let from = 0; from < rows.length; from += SLICE) {
    for (const row of rows.slice(from, from + SLICE)) items.push(itemOfRow(row, platforms));
    await setImmediate();
  }
  return items;
}

async function surroundings(db: Db, one: StoredCase, keys: readonly string[], now: number) {
  const known = await knownKeys(db, one.addresseeId, keys);
  const addressees = await selectAddressees(db, true);
  const own = addressees.find(({ id }) => id === one.addresseeId);
  return {
    platforms: one.platforms,
    hosts: own?.hosts ?? [],
    otherHosts: addressees.filter(({ id }) => id !== one.addresseeId).flatMap(({ hosts }) => hosts),
    inCase: new Set(known.filter(({ caseId }) => caseId === one.id).map(({ key }) => key)),
    before: new Map(known.filter(({ caseId }) => caseId !== one.id).map(({ key, number }) => [key, number])),
    now,
  };
}

function tallyOf(rows: readonly JudgedLine[]): Readonly<Record<string, number>> {
  const tally: Record<string, number> = {};
  for (const { verdict } of rows) tally[verdict] = (tally[verdict] ?? 0) + 1;
  return tally;
}

/** A list that was read. Throws CaseworkError 404 `import-not-found`. */
export async function importOf(db: Db, caseId: string, id: string): Promise<CaseImport> {
  const found = isId(id) ? await findImport(db, caseId, id) : undefined;
  if (!found) throw importNotFound();
  return found;
}

/** Lists that were read for a case, the latest first. Throws CaseworkError 404 `case-not-found`. */
export async function listImports(
  { storage: { db } }: CaseworkContext,
  caseId: string,
): Promise<CaseImport[]> {
  await caseOf(db, caseId);
  return selectImports(db, caseId);
}

export interface RowQuery extends PageQuery {
  readonly verdict?: RowVerdict | undefined;
}

/** Rows of a list, what needs a look first. Throws CaseworkError 404 `case-not-found`, `import-not-found`. */
export async function listRows(
  { storage: { db } }: CaseworkContext,
  caseId: string,
  importId: string,
  { verdict, limit = PAGE, cursor }: RowQuery = {},
): Promise<Page<CaseImportRow>> {
  await caseOf(db, caseId);
  await importOf(db, caseId, importId);
  const place = decodeCursor(cursor, { rank: /^[1-4]$/, row: /^\d{1,7}$/ });
  const after = place && { rank: Number(place.rank), row: Number(place.row) };
  const rows = await selectRows(db, importId, { verdict, after, limit: limit + 1 });
  const { items, ...page } = pageOf(rows, limit, ({ rank, row }) => [rank, row]);
  return { ...page, items: items.map(({ rank: _, ...row }) => row) };
}

/** Forgets what was read. Throws CaseworkError 404 `case-not-found`, `import-not-found`, 409 `import-over`. */
export async function dropImport(
  context: CaseworkContext,
  caseId: string,
  importId: string,
  by: string,
): Promise<void> {
  await context.storage.work(async (work) => {
    await caseOf(work.db, caseId);
    await lockReady(work.db, caseId, importId);
    await writeDropped(work.db, importId);
    work.record({ actor: by, action: 'casework.import.dropped', subject: caseId, detail: { importId } });
  });
}

/** A list that waits for somebody, locked. Throws CaseworkError 404 `import-not-found`, 409 `import-over`. */
export async function lockReady(trx: Db, caseId: string, importId: string): Promise<void> {
  const found = isId(importId) ? await lockImport(trx, caseId, importId) : undefined;
  if (!found) throw importNotFound();
  if (found.state === 'ready') return;
  const message = 'This list was taken or dropped already: read the file again.';
  throw new CaseworkError('import-over', message, 409, { extra: { state: found.state } });
}

function importNotFound(): CaseworkError {
  return new CaseworkError('import-not-found', 'The case has no list with this id.', 404);
}
