import { CASE_ITEMS_MAX, type NewCaseItem } from '@breakwater/contracts/casework';
import { checkTexts, isId } from '@breakwater/kernel';
import type { Db } from '@breakwater/storage';
import { lockIn } from '../cases/lock-case.ts';
import { touchCase } from '../cases/touch-case.ts';
import { CaseworkError } from '../casework-error.ts';
import type { CaseworkContext } from '../ports.ts';
import { countItems, deleteItem, insertItems, type KeptItem } from '../store/items.ts';
import { nameKey } from './item-key.ts';
import { readAddress } from './read-address.ts';

/**
 * Adds items to a draft by hand. What is in it already is passed over.
 *
 * Throws CaseworkError 404 `case-not-found`, 409 `case-state`, `case-too-many-items`, 422 `item-invalid` for an address that
 * is none.
 */
export async function addItems(
  context: CaseworkContext,
  caseId: string,
  given: readonly NewCaseItem[],
  by: string,
): Promise<{ readonly added: number; readonly passedOver: number }> {
  const { storage, ids } = context;
  return storage.work(async (work) => {
    const { platforms } = await lockIn(work.db, caseId, 'draft');
    const [first = ''] = platforms;
    const rows = given.map((item, at): KeptItem => ({ id: ids(), ...checkItem(item, at, first) }));
    await checkRoom(work.db, caseId, rows.length);
    const added = await insertItems(work.db, caseId, rows);
    const detail = { added };
    work.record({ actor: by, action: 'casework.items.added', subject: caseId, detail });
    await touchCase(context, work, caseId);
    return { added, passedOver: rows.length - added };
  });
}

/** A case is about so many things at most. Throws CaseworkError 409 `case-too-many-items`. */
export async function checkRoom(trx: Db, caseId: string, more: number): Promise<void> {
  const { total = 0 } = (await countItems(trx, caseId)) ?? {};
  if (total + more <= CASE_ITEMS_MAX) return;
  throw new CaseworkError(
    'case-too-many-items',
    `A case has ${CASE_ITEMS_MAX} items at most; this one has ${total}. Begin another one for the rest.`,
    409,
  );
}

function checkItem(item: NewCaseItem, at: number, first: string): Omit<KeptItem, 'id'> {
  const value = item.value.trim();
  checkTexts({
    [`items/${at}/value`]: value,
    [`items/${at}/note`]: item.note,
    [`items/${at}/ground`]: item.ground,
  });
  const platform = item.platform ?? first;
  if (item.kind !== 'url') return { ...item, value, platform, key: nameKey(item.kind, platform, value) };
  const address = readAddress(value);
  if ('fault' in address)
    throw new CaseworkError(
      'item-invalid',
      'This is no web address: write it whole, like https://lantern.example/p/1.',
      422,
      {
        pointer: `/items/${at}/value`,
      },
    );
  return { ...item, value, platform, key: address.key };
}

/** Takes an item out of a draft. Throws CaseworkError 404 `case-not-found`, `item-not-found`, 409 `case-state`. */
export async function removeItem(
  context: CaseworkContext,
  caseId: string,
  itemId: string,
  by: string,
): Promise<void> {
  await context.storage.work(async (work) => {
    await lockIn(work.db, caseId, 'draft');
    if (!isId(itemId) || !(await deleteItem(work.db, caseId, itemId))) throw itemNotFound();
    work.record({ actor: by, action: 'casework.item.removed', subject: caseId, detail: { itemId } });
    await touchCase(context, work, caseId);
  });
}

export function itemNotFound(): CaseworkError {
  return new CaseworkError('item-not-found', 'The case has no item with this id.', 404);
}
