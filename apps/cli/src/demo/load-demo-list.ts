import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Running } from '@breakwater/server';
import { printNote } from '../output.ts';

const LIST = fileURLToPath(new URL('../../../../packs/demo/list.csv', import.meta.url));
const ID = 'demo';

/** Loads the invented list that accounts of the demo are screened against, beside the organisations that are real. */
export async function loadDemoList({ breakwater: { screening } }: Running): Promise<void> {
  printNote('Loading a list of invented organisations and people…');
  const settings = {
    title: 'List of the demo (invented)',
    authority: 'Nobody',
    sources: [],
    screens: 'all' as const,
  };
  await screening.lists.put(ID, settings, 'demo');
  await screening.lists.give(ID, 'list.csv', createReadStream(LIST));
  await screening.lists.sync(ID, { by: 'demo', given: true });
  await screening.follow({ listId: ID });
}
