import type { Db } from '@breakwater/storage';
import type { DisclosureContext, RecordEntry } from '../ports.ts';
import { getProduction } from './list-productions.ts';

/** Tells the orders desk how a package stands now, in the same transaction. */
export async function tellProduction(
  { onProduction }: Pick<DisclosureContext, 'onProduction'>,
  trx: Db,
  id: string,
  by: string,
): Promise<readonly RecordEntry[]> {
  return onProduction ? onProduction(trx, await getProduction(trx, id), by) : [];
}
