import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermBank } from '@breakwater/contracts/detection';

/** The banks whose names count as one and the same word in the texts that models learn from. */
export function readBanks(folder: string): TermBank[] {
  return ['organisations', 'media-wings']
    .map((id) => join(folder, `${id}.json`))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as TermBank);
}
