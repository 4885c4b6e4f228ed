import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../finding.ts';
import type { Package, Repository } from '../repository.ts';
import type { Rule } from './rule.ts';

const README_LINES = 60;

/** Every package has the same parts in the same places, so that a reader who knows one knows all. */
export const skeleton: Rule = (repository) =>
  repository.packages.flatMap((room) => [
    ...checkReadme(repository.root, room),
    ...checkDomainParts(repository, room),
  ]);

function checkReadme(root: string, room: Package): Finding[] {
  const path = `${room.path}/README.md`;
  if (!existsSync(join(root, path))) {
    return [missing(path, 'write its purpose and public functions')];
  }
  const lines = readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length;
  return lines > README_LINES
    ? [
        {
          path,
          line: README_LINES + 1,
          rule: 'skeleton',
          message: `${lines} lines: at most ${README_LINES}, so that it gets read.`,
        },
      ]
    : [];
}

function checkDomainParts({ root, architecture }: Repository, room: Package): Finding[] {
  if (room.floor !== architecture.siblingFloor) return [];
  const has = (part: string) => existsSync(join(root, room.path, part));
  const required: [boolean, string, string][] = [
    [has('src/index.ts'), 'src/index.ts', 'the only barrel, with explicit names'],
    [has('src/store.ts') || has('src/store'), 'src/store.ts', 'the only SQL of its tables'],
    [
      hasFiles(join(root, room.path, 'src/migrations')),
      'src/migrations',
      'one file for each change of its tables',
    ],
    [has('src/testing/index.ts'), 'src/testing/index.ts', 'builders for tests'],
  ];
  return required
    .filter(([present]) => !present)
    .map(([, part, purpose]) => missing(`${room.path}/${part}`, purpose));
}

function hasFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0;
}

function missing(path: string, purpose: string): Finding {
  return { path, line: 1, rule: 'skeleton', message: `Missing: add it (${purpose}).` };
}
