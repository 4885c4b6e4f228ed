import type { CaseImport } from '@breakwater/contracts/casework';
import { toInstant } from '@breakwater/kernel';
import { lockIn } from '../cases/lock-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import { CaseworkError } from '../casework-error.ts';
import { checkRoom } from '../items/add-items.ts';
import { nameKey } from '../items/item-key.ts';
import type { CaseworkContext } from '../ports.ts';
import { expiredImports, rowsToTake, writeDropped, writeTaken } from '../store/imports.ts';
import { insertItems, type KeptItem } from '../store/items.ts';
import { importOf, lockReady } from './import-list.ts';

/**
 * Takes the new rows of a list into the draft, and of the others those that a person names: what was asked for before, or is
 * unclear.
 *
 * Throws CaseworkError 404 `case-not-found`, `import-not-found`, 409 `case-state`, `import-over`, `case-too-many-items`, 422
 * `import-row-unusable` where a row is named that cannot be an item.
 */
export async function takeImport(
  context: CaseworkContext,
  caseId: string,
  importId: string,
  also: readonly number[],
  by: string,
): Promise<CaseImport> {
  const { storage, ids } = context;
  await storage.work(async (work) => {
    const { platforms } = await lockIn(work.db, caseId, 'draft');
    await lockReady(work.db, caseId, importId);
    const rows = await rowsToTake(work.db, importId, also);
    checkNamed(also, rows);
    const [first = ''] = platforms;
    const items = rows.map(({ kind, value, key, platform = first, ground, note, seenAt }): KeptItem => {
      // Of an account whose platform nobody had named it is named now.
      const named = kind === 'url' ? key : nameKey(kind, platform, value);
      return { id: ids(), kind, value, key: named, platform, ground, note, seenAt };
    });
    await checkRoom(work.db, caseId, items.length);
    const taken = await insertItems(work.db, caseId, items);
    await writeTaken(
      work.db,
      importId,
      rows.map(({ row }) => row),
    );
    const detail = { importId, taken };
    work.record({ actor: by, action: 'casework.import.taken', subject: caseId, detail });
    await touchCase(context, work, caseId);
  });
  return importOf(storage.db, caseId, importId);
}

function checkNamed(
  also: readonly number[],
  rows: readonly { readonly row: number; readonly verdict: string; readonly why?: string }[],
): void {
  const usable = new Set(
    rows
      .filter(({ verdict, why }) => verdict === 'new' || verdict === 'unclear' || why === 'asked-before')
      .map(({ row }) => row),
  );
  const wrong = also.findIndex((row) => !usable.has(row));
  if (wrong === -1) return;
  throw new CaseworkError(
    'import-row-unusable',
    `Row ${also[wrong]} cannot be taken: it is in the case already, stands twice in the list, or is nothing that can be asked for.`,
    422,
    { pointer: `/also/${wrong}` },
  );
}

/** Forgets rows of lists that nobody took in time; says how many lists. */
export async function expireImports({ storage, clock }: CaseworkContext): Promise<number> {
  const over = await expiredImports(storage.db, toInstant(clock.now()));
  for (const id of over) await storage.work((work) => writeDropped(work.db, id));
  return over.length;
}
