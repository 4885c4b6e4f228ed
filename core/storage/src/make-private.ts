import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const OTHERS = 0o077;

/** Takes a folder, and all that is in it, from everybody but its owner. */
export function makePrivate(path: string): void {
  if (process.platform === 'win32') return;
  const stats = lstatSync(path);
  if (stats.isSymbolicLink()) return;
  if ((stats.mode & OTHERS) !== 0) chmodSync(path, stats.isDirectory() ? 0o700 : 0o600);
  if (stats.isDirectory()) for (const name of readdirSync(path)) makePrivate(join(path, name));
}
