import type { Finding } from '../finding.ts';
import { forbids } from '../forbids.ts';
import { type Package, type Repository, workspaceEdges } from '../repository.ts';
import type { Rule } from './rule.ts';

/**
 * Every package lies on a floor, and every floor holds one; what a `package.json` depends on never goes up, never to
 * a sibling and never through a wall.
 */
export const plan: Rule = (repository) => [
  ...emptyFloors(repository),
  ...repository.packages.flatMap((room) => [...checkRoom(room), ...checkEdges(room, repository)]),
];

function emptyFloors({ architecture, packages }: Repository): Finding[] {
  return [...architecture.floors.keys()]
    .filter((folder) => !packages.some(({ path }) => path === folder || path.startsWith(`${folder}/`)))
    .map((folder) => finding(`"${folder}" holds no package: remove its floor until it does.`));
}

function checkRoom(room: Package): Finding[] {
  if (room.floor === undefined) {
    return [finding(`${room.path}/ lies on no floor: add it, or the folder that it lies in, to "floors".`)];
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
  const path = `${room.path}/package.json`;
  return workspaceEdges(room, repository).flatMap((name): Finding[] => {
    const other = repository.packages.find((one) => one.name === name);
    if (!other) {
      return [{ ...finding(`"${room.name}" depends on "${name}", which does not exist.`), path }];
    }
    const reason = forbids(repository.architecture, room, other);
    return reason === undefined
      ? []
      : [{ ...finding(`"${room.name}" may not depend on "${name}": ${reason}.`), path }];
  });
}

function finding(message: string): Finding {
  return { path: 'architecture.json', line: 1, rule: 'plan', message };
}
