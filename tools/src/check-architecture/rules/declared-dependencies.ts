import type { Finding } from '../finding.ts';
import type { Repository } from '../repository.ts';
import { type Edge, edgesOf, type Rule } from './rule.ts';

/** What a package imports stands in its own `package.json`; tests and build settings may also use devDependencies. */
export const declaredDependencies: Rule = (repository) =>
  edgesOf(repository).flatMap((edge): Finding[] => {
    const name = dependencyOf(edge, repository);
    if (name === undefined || isDeclared(name, edge, repository)) return [];
    return [
      {
        path: edge.file.path,
        line: edge.statement.line,
        rule: 'declared-dependencies',
        message: `"${name}" is not declared: add it to dependencies in ${edge.owner.path}/package.json, or do without.`,
      },
    ];
  });

function dependencyOf({ owner, target }: Edge, repository: Repository): string | undefined {
  if (target.kind === 'registry') return target.name;
  if (target.kind !== 'workspace' || target.name === owner.name) return undefined;
  return `${repository.architecture.scope}/${target.name}`;
}

function isDeclared(name: string, { owner, file }: Edge, repository: Repository): boolean {
  if (owner.dependencies.includes(name)) return true;
  const isOutside = owner.floor === null;
  if (!file.isTest && !file.isBuildConfig && !isOutside) return false;
  if (owner.developmentDependencies.includes(name)) return true;
  return (file.isTest || file.isBuildConfig) && repository.developmentDependencies.includes(name);
}
