import type { Finding } from '../finding.ts';
import { forbids } from '../forbids.ts';
import { type Package, type Repository, workspaceEdges } from '../repository.ts';
import type { Rule } from './rule.ts';

/**
 * `architecture.json` and the folders on disk say the same; what a `package.json` depends on never goes up, never
 * to a sibling and never through a wall.
 */
export const plan: Rule = (repository) => [
  ...roomsOnlyInPlan(repository),
  ...repository.packages.flatMap((room) => [
    ...checkRoom(room),
    ...checkFields(room),
    ...checkEdges(room, repository),
  ]),
];

function roomsOnlyInPlan({ architecture, packages }: Repository): Finding[] {
  const onDisk = new Set(packages.map((room) => room.name));
  return [...architecture.packages]
    .filter(([name]) => !onDisk.has(name))
    .map(([name, { path }]) =>
      finding(
        `"${name}" is listed, but ${path}/ holds no package: remove the entry until the room is filled.`,
      ),
    );
}

function checkRoom(room: Package): Finding[] {
  if (!room.plan) {
    return [finding(`${room.path}/ is a package that architecture.json does not list: add "${room.name}".`)];
  }
  if (room.plan.path !== room.path) {
    return [finding(`"${room.name}" is in ${room.path}/, not in ${room.plan.path}/: correct its path.`)];
  }
  if (room.files.every((file) => file.isTest || isHollow(file.tokens.length))) {
    return [finding(`"${room.name}" is an empty room: fill ${room.path}/ or remove the package.`)];
  }
  return [];
}

/** `export {};` and nothing else. */
function isHollow(tokenCount: number): boolean {
  return tokenCount <= 4;
}

function checkEdges(room: Package, repository: Repository): Finding[] {
  const known = new Set(repository.packages.map(({ name }) => name));
  const path = `${room.path}/package.json`;
  return workspaceEdges(room, repository).flatMap((name): Finding[] => {
    if (!known.has(name)) {
      return [{ ...finding(`"${room.name}" depends on "${name}", which does not exist.`), path }];
    }
    const reason = forbids(repository.architecture, room.name, name);
    return reason === undefined
      ? []
      : [{ ...finding(`"${room.name}" may not depend on "${name}": ${reason}.`), path }];
  });
}

function checkFields({ name, plan: own }: Package): Finding[] {
  return (own?.strays ?? []).map((field) =>
    finding(`"${field}" of "${name}" is not known here: what it depends on stands in its package.json.`),
  );
}

function finding(message: string): Finding {
  return { path: 'architecture.json', line: 1, rule: 'plan', message };
}
