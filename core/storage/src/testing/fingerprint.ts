import { createHash } from 'node:crypto';
import type { Migrations } from '../storage.ts';

/** Of migrations by what they do, not by name alone: tests of migrations make their own. */
export function fingerprint(migrations: Migrations): string {
  const hash = createHash('sha256');
  for (const name of Object.keys(migrations).sort()) hash.update(`${name} ${migrations[name]?.up}\n`);
  return hash.digest('hex').slice(0, 16);
}
