import type { PackagePlan } from '../architecture.ts';
import type { Finding } from '../finding.ts';
import type { Package, Repository } from '../repository.ts';
import type { Rule } from './rule.ts';

/**
 * `architecture.json`, the folders on disk and the dependencies in each `package.json` say the same; edges
 * never go up, and packages on the sibling floor never point at each other.
 */
export const plan: Rule = (repository) => [
  ...roomsOnlyInPlan(repository),
  ...repository.packages.flatMap((room) => [...checkRoom(room), ...checkEdges(room, repository)]),
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

function checkEdges(room: Package, { architecture, packages }: Repository): Finding[] {
  if (!room.plan) return [];
  const own = room.plan;
  const prefix = `${architecture.scope}/`;
  const [workspace, registry] = partition(room.dependencies, (name) => name.startsWith(prefix));
  const known = new Set(packages.map(({ name }) => name));
  const edges = workspace.map((name) => name.slice(prefix.length));
  return [
    ...compare(room, 'imports', own.imports, edges),
    ...compare(room, 'npm', own.npm, registry),
    ...own.imports.flatMap((name) => {
      if (!known.has(name)) return [finding(`"${room.name}" may import "${name}", which does not exist.`)];
      const other = architecture.packages.get(name);
      return other && goesAstray(own, other, architecture.siblingFloor)
        ? [finding(`"${room.name}" may not depend on "${name}": edges go down, and siblings never meet.`)]
        : [];
    }),
  ];
}

function goesAstray(own: PackagePlan, other: PackagePlan, siblingFloor: number): boolean {
  if (own.floor === null) return false;
  if (other.floor === null) return true;
  return own.floor === siblingFloor ? other.floor >= own.floor : other.floor > own.floor;
}

function compare(room: Package, field: 'imports' | 'npm', planned: string[], declared: string[]): Finding[] {
  const undeclared = planned.filter((name) => !declared.includes(name));
  const unplanned = declared.filter((name) => !planned.includes(name));
  return [
    ...undeclared.map((name) =>
      finding(`"${room.name}" lists "${name}" under ${field}, but ${room.path}/package.json does not.`),
    ),
    ...unplanned.map((name) => ({
      ...finding(
        `"${name}" is not under ${field} of "${room.name}" in architecture.json: add it or drop it.`,
      ),
      path: `${room.path}/package.json`,
    })),
  ];
}

function partition(names: string[], test: (name: string) => boolean): [string[], string[]] {
  return [names.filter(test), names.filter((name) => !test(name))];
}

function finding(message: string): Finding {
  return { path: 'architecture.json', line: 1, rule: 'plan', message };
}
