import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Package, Repository } from '../repository.ts';
import type { Rule } from './rule.ts';

/** TypeScript builds what is referenced: references equal the workspace dependencies, the root's all packages. */
export const projectReferences: Rule = (repository) => {
  const every = repository.packages.map((room) => room.path);
  return [
    ...compare(repository.root, '.', every),
    ...repository.packages.flatMap((room) =>
      compare(repository.root, room.path, dependencyFolders(room, repository)),
    ),
  ];
};

function dependencyFolders(room: Package, { architecture, packages }: Repository): string[] {
  return packages
    .filter(({ name }) => room.dependencies.includes(`${architecture.scope}/${name}`))
    .map(({ path }) => path);
}

function compare(root: string, folder: string, expected: string[]): Finding[] {
  const path = posix.join(folder, 'tsconfig.json');
  const report = (message: string) => ({ path, line: 1, rule: 'project-references', message });
  if (!existsSync(join(root, path))) return [report('Missing: add it, extending tsconfig.base.json.')];
  const actual = readReferences(root, folder);
  return [
    ...expected.filter((item) => !actual.includes(item)).map((item) => report(`Add a reference to ${item}.`)),
    ...actual
      .filter((item) => !expected.includes(item))
      .map((item) => report(`Remove the reference to ${item}: package.json does not depend on it.`)),
  ];
}

function readReferences(root: string, folder: string): string[] {
  const config: { references?: { path: string }[] } = JSON.parse(
    readFileSync(join(root, folder, 'tsconfig.json'), 'utf8'),
  );
  return (config.references ?? []).map(({ path }) => posix.join(folder, path).replace(/\/$/, ''));
}
