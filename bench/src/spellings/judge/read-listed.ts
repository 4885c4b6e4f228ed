import { readdirSync, readFileSync } from 'node:fs';
import { checkOrganisationPacks, type Organisation } from '@breakwater/contracts/detection';
import { organisationEntries } from '@breakwater/screening';
import { parse } from 'yaml';
import { type ReadList, readLists } from '../../setup/screening/list-files.ts';
import { ORGANISATIONS } from '../organisations/look-ups.ts';

const PACKS = new URL('../../../../packs/organisations/', import.meta.url);

/** The lists that the bench screens against, and the organisations that the product brings. */
export interface ReadListed {
  readonly lists: readonly ReadList[];
  readonly organisations: readonly Organisation[];
}

/** Reads the UN's and OFAC's list, and the organisations of the packs as the list that the product makes of them. */
export async function readListed(sanctions: string): Promise<ReadListed> {
  const organisations = readOrganisations();
  const lists = [
    ...(await readLists(sanctions)),
    { name: ORGANISATIONS, entries: organisationEntries(organisations) },
  ];
  return { lists, organisations };
}

/** The organisations of the packs. Throws with the first fault of them. */
export function readOrganisations(): readonly Organisation[] {
  const files = readdirSync(PACKS).filter((name) => name.endsWith('.yaml'));
  const parsed = files.map(
    (name) => [name, parse(readFileSync(new URL(name, PACKS), 'utf8')) as unknown] as const,
  );
  const { organisations, faults } = checkOrganisationPacks(Object.fromEntries(parsed));
  const [fault] = faults;
  if (fault) throw new Error(`${fault.file} ${fault.pointer} ${fault.message}`);
  return organisations;
}
