import type { CaseImportRow } from '@breakwater/contracts/casework';
import { AMINA, type CaseworkFixture } from './casework-fixture.ts';

/** Reads a list into a fresh case that has these addresses already: the case, the import and all of its rows. */
export async function readImport(fixture: CaseworkFixture, text: Uint8Array, urls: readonly string[] = []) {
  const { casework } = fixture;
  const one = await fixture.draft({}, urls);
  const read = await casework.imports.read(one.id, { bytes: text, name: 'list.csv' }, AMINA);
  const rows: CaseImportRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await casework.imports.rows(one.id, read.id, { limit: 1_000, cursor });
    rows.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return { one, read, rows };
}
