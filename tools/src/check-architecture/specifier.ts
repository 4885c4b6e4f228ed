import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import type { Architecture } from './architecture.ts';

/** Where an import leads: to a file, to a package of this repository, to one of the registry, or to Node. */
export type Target =
  | { kind: 'file'; path: string }
  | { kind: 'workspace'; name: string; subpath: string }
  | { kind: 'registry'; name: string }
  | { kind: 'builtin' };

/**
 * Tells where an import leads, from its text alone.
 *
 * @param specifier what stands between the quotes
 * @param from path of the importing file, from the root of the repository
 */
export function resolveSpecifier(specifier: string, from: string, architecture: Architecture): Target {
  if (specifier.startsWith('.')) return { kind: 'file', path: posix.join(posix.dirname(from), specifier) };
  if (isBuiltin(specifier)) return { kind: 'builtin' };
  const [first = '', second = '', ...rest] = specifier.split('/');
  if (first === architecture.scope) return { kind: 'workspace', name: second, subpath: rest.join('/') };
  return { kind: 'registry', name: first.startsWith('@') ? `${first}/${second}` : first };
}
