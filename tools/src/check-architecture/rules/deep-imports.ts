import type { Package } from '../repository.ts';
import { type Edge, edgesOf, type Rule } from './rule.ts';

/** Contracts have a door for each room, so that nobody loads all of them. */
const ROOMY = 'contracts';

/** A package is entered through its name; `…/testing` is open to tests and to packages outside the floors. */
export const deepImports: Rule = (repository) =>
  edgesOf(repository)
    .filter((edge) => isDeep(edge))
    .map(({ file, statement }) => ({
      path: file.path,
      line: statement.line,
      rule: 'deep-imports',
      message: `"${statement.specifier}" reaches into another package: import what its index.ts exports, by the package's name.`,
    }));

function isDeep({ owner, file, target }: Edge): boolean {
  if (target.kind === 'file') return !isInside(owner, target.path);
  if (target.kind !== 'workspace' || target.subpath === '') return false;
  if (target.name === ROOMY && target.subpath !== 'testing' && !target.subpath.includes('/')) return false;
  const mayUseBuilders = file.isTest || owner.floor === null;
  return !(target.subpath === 'testing' && mayUseBuilders);
}

function isInside(owner: Package, path: string): boolean {
  return path.startsWith(`${owner.path}/`);
}
