import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createEntityMarker, importBank } from '@breakwater/detection';
import type { MarkedSpan } from '@breakwater/learn';

/** What a model does not read as words of a text. */
export type MarkText = (text: string) => readonly MarkedSpan[];

const BANKS = fileURLToPath(new URL('../../../../../packs/banks/', import.meta.url));

/**
 * Marks links, and the names of organisations that the banks which come with Breakwater know: detection shows a model
 * the same.
 */
export async function loadMarker(): Promise<MarkText> {
  const files = (await readdir(BANKS)).filter((name) => name.endsWith('.json'));
  const banks = await Promise.all(
    files.sort().map(async (name) => importBank(await readFile(`${BANKS}${name}`, 'utf8'), 'json')),
  );
  return createEntityMarker(banks.flatMap((bank) => (bank.kind === 'terms' ? [bank] : [])));
}
