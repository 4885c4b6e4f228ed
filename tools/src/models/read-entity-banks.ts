import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TermBank } from '@breakwater/contracts';

/** The banks whose terms are names of organisations. @param folder `packs/banks` */
export function readEntityBanks(folder: string): TermBank[] {
  return ['organisations', 'media-wings']
    .map((id) => join(folder, `${id}.json`))
    .filter((path) => existsSync(path))
    .map((path) => JSON.parse(readFileSync(path, 'utf8')) as TermBank);
}
