import type { Work } from '@breakwater/storage';
import type { DisclosureContext } from '../ports.ts';
import { getProduction } from './list-productions.ts';

/** Tells the orders desk how a package stands now, in the same unit of work. */
export async function tellProduction(
  { onProduction }: Pick<DisclosureContext, 'onProduction'>,
  work: Work,
  id: string,
  by: string,
): Promise<void> {
  await onProduction?.(work, await getProduction(work.db, id), by);
}
