import { execFileSync } from 'node:child_process';
import type { Row } from './row.ts';

/**
 * What the file of results holds: the figures with what is needed to judge and repeat them.
 *
 * @param root folder of the checkout that was counted
 * @param command what was run, from the folder of this checkout
 */
export function resultOf(rows: readonly Row[], root: string, command: string): object {
  return {
    claim: 'One operation, declared once: what is declared more often than it has meanings',
    measured: Object.fromEntries(rows.map(({ id, value }) => [id, value ?? null])),
    versions: { commit: commitOf(root), node: process.version },
    command,
    at: new Date().toISOString(),
  };
}

/** The commit of a checkout, marked where its files differ from it; a folder without a history has none. */
function commitOf(root: string): string {
  try {
    return execFileSync('git', ['-C', root, 'describe', '--always', '--dirty', '--exclude', '*'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
