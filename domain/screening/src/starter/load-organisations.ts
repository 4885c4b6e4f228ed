import { createHash } from 'node:crypto';
import { checkOrganisationPacks } from '@breakwater/contracts/detection';
import type { ListSettings } from '@breakwater/contracts/screening';
import { BreakwaterError } from '@breakwater/kernel';
import { parse } from 'yaml';
import { loadEntries } from '../lists/load-entries.ts';
import type { ScreeningContext } from '../ports.ts';
import { findList, upsertList, wasRemoved } from '../store/lists.ts';
import { organisationEntries } from './organisation-entries.ts';
import { ORGANISATIONS_LIST } from './organisations-list.ts';

const SETTINGS: ListSettings = {
  title: 'Listed organisations and their media wings',
  authority: 'Breakwater, after public lists',
  format: 'organisation-pack',
  sources: [],
  screens: 'terrorism',
};

/**
 * Loads the organisations that come with the product, as a list like any other, when they are not loaded or another
 * version of them is. A list that an operator took away stays away.
 *
 * Throws BreakwaterError `organisation-pack-invalid` with the first fault.
 */
export async function loadOrganisations(
  context: ScreeningContext,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const { storage, clock } = context;
  if (await wasRemoved(storage.db, ORGANISATIONS_LIST)) return;
  const hash = createHash('sha256');
  for (const name of Object.keys(files).sort()) hash.update(`${name}\0${files[name]}\0`);
  const checksum = hash.digest('hex');
  const before = await findList(storage.db, ORGANISATIONS_LIST, clock.now());
  if (before?.checksum === checksum) return;
  const parsed = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, parse(text) as unknown]),
  );
  const { organisations, faults } = checkOrganisationPacks(parsed);
  const [fault] = faults;
  if (fault)
    throw new BreakwaterError(
      'organisation-pack-invalid',
      `${fault.file} ${fault.pointer} ${fault.message}. Correct packs/organisations and start again.`,
    );
  if (!before)
    await storage.transaction((trx) =>
      upsertList(trx, ORGANISATIONS_LIST, SETTINGS, 'first-start', clock.now()),
    );
  await loadEntries(context, ORGANISATIONS_LIST, organisationEntries(organisations), {
    by: 'first-start',
    checksum,
  });
}
