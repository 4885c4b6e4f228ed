import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Repository, workspaceEdges } from './repository.ts';

/** A `tsconfig.json` as it is and as its `package.json` wants it. */
export type Project = { path: string; actual: string | undefined; derived: string | undefined };

const BLOCK = /"references":\s*\[[^\]]*\]/;

/**
 * The projects of a repository, each with the references that follow from `package.json`: the root builds every
 * package, a package what it depends on. All else in a `tsconfig.json` stays as it is.
 */
export function readProjects(repository: Repository): Project[] {
  const paths = new Map(repository.packages.map(({ name, path }) => [name, path]));
  const rooms = repository.packages.map((room): [string, string[]] => [
    room.path,
    workspaceEdges(room, repository).map((name) => paths.get(name) ?? name),
  ]);
  return [['.', [...paths.values()]] as const, ...rooms].map(([folder, targets]) => {
    const path = posix.join(folder, 'tsconfig.json');
    const file = join(repository.root, path);
    const actual = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const references = targets.map((target) => relative(folder, target)).sort();
    return { path, actual, derived: actual && withReferences(actual, references) };
  });
}

/**
 * Puts references into the text of a `tsconfig.json`.
 *
 * @param text with its own references or without any
 * @param references paths from the folder of the file
 * @example
 * withReferences('{\n  "include": ["src"]\n}\n', ['../kernel']) // => '{\n  "include": ["src"],\n  "references": [\n    {\n      "path": "../kernel"\n    }\n  ]\n}\n'
 */
export function withReferences(text: string, references: readonly string[]): string {
  const list = JSON.stringify(
    references.map((path) => ({ path })),
    null,
    2,
  );
  const block = `"references": ${list.replaceAll('\n', '\n  ')}`;
  if (BLOCK.test(text)) return text.replace(BLOCK, block);
  return references.length === 0 ? text : text.replace(/\s*\}\s*$/, `,\n  ${block}\n}\n`);
}

function relative(folder: string, target: string): string {
  const path = posix.relative(folder, target);
  return path.startsWith('.') ? path : `./${path}`;
}
