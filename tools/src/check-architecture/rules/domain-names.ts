import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { exceptListed, type Known } from '../except.ts';
import type { Repository } from '../repository.ts';
import type { Rule } from './rule.ts';

const RULE = 'domain-names';

/** Package → folder of it that holds a file or a folder for each domain, under the domain's name. */
const PLACES: readonly [room: string, folder: string][] = [
  ['contracts', 'contracts/src'],
  ['server', 'apps/server/src/routes'],
  ['cli', 'apps/cli/src'],
  ['console', 'apps/console/src/features'],
];

/**
 * A domain has one name in five places: its own room, its schemas, its routes, its commands and its screens. It is the
 * name of its folder; the package may be called otherwise where a library has that name.
 */
export const domainNames: Rule = (repository) => exceptListed(repository, RULE, findMissingNames(repository));

/** Each place that has neither a file nor a folder of a domain's name, where the place itself exists. */
export function findMissingNames({ root, architecture, packages }: Repository): Known[] {
  const names = new Set(packages.map(({ name }) => name));
  const domains = packages.filter(({ floor }) => floor === architecture.siblingFloor);
  const places = PLACES.filter(([room]) => names.has(room));
  return domains.flatMap(({ path }) => {
    const name = basename(path);
    return places
      .map(([, folder]) => `${folder}/${name}`)
      .filter((key) => !['', '.ts', '.tsx'].some((ending) => existsSync(join(root, key + ending))))
      .map((key) => ({
        key,
        finding: {
          path: key,
          line: 1,
          rule: RULE,
          message: `Missing: what belongs to "${name}" carries its name here too, as a file or a folder.`,
        },
      }));
  });
}
