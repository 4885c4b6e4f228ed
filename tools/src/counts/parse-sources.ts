import type { SourceFile } from 'typescript/unstable/ast';
import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';

/** A source file as a tree; nothing that it imports is looked at. */
export type Source = {
  /** Path from the root of the checkout, with forward slashes. */
  path: string;
  tree: SourceFile;
};

/** The folder that the compiler believes the texts lie in: nothing on disk can be met there by accident. */
const ROOT = '/counted';

/** A text is parsed and not understood: what it imports, the library and the types of packages stay away. */
const OPTIONS = { noResolve: true, noLib: true, types: [], noEmit: true, jsx: 'preserve', target: 'esnext' };

/**
 * Parses texts with the compiler of this checkout, whatever compiler they were written for.
 *
 * The compiler runs in a process of its own, which ends before this returns.
 *
 * @param texts path → text; `.ts` and `.tsx`
 * @throws Error when the compiler yields no tree for one of them
 * @example
 * parseSources({ 'a.ts': 'export const one = 1;' }).map(({ path, tree }) => [path, tree.statements.length]) // => [['a.ts', 1]]
 */
export function parseSources(texts: Readonly<Record<string, string>>): Source[] {
  const paths = Object.keys(texts);
  if (paths.length === 0) return [];
  const config = JSON.stringify({ compilerOptions: OPTIONS, files: paths });
  const files = Object.fromEntries(paths.map((path) => [`${ROOT}/${path}`, texts[path] ?? '']));
  const api = new API({
    cwd: ROOT,
    fs: createVirtualFileSystem({ ...files, [`${ROOT}/tsconfig.json`]: config }),
  });
  try {
    const [project] = api.updateSnapshot({ openProject: `${ROOT}/tsconfig.json` }).getProjects();
    return paths.map((path) => {
      const tree = project?.program.getSourceFile(`${ROOT}/${path}`);
      if (!tree) throw new Error(`The compiler yields no tree for ${path}.`);
      return { path, tree };
    });
  } finally {
    api.close();
  }
}
