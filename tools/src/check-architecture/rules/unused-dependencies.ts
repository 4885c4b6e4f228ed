import type { Finding } from '../finding.ts';
import type { Package, SourceFile } from '../repository.ts';
import type { Rule } from './rule.ts';

/** What a `package.json` declares is imported; what tests alone import is a devDependency. */
export const unusedDependencies: Rule = ({ packages }) => packages.flatMap(findUnused);

function findUnused(room: Package): Finding[] {
  const product = room.floor === null ? room.files : room.files.filter((file) => !file.isTest);
  const used = new Set(product.flatMap(namesIn));
  const everywhere = new Set(room.files.flatMap(namesIn));
  const report = (message: string): Finding => ({
    path: `${room.path}/package.json`,
    line: 1,
    rule: 'unused-dependencies',
    message,
  });
  return [
    ...room.dependencies
      .filter((name) => !used.has(name))
      .map((name) =>
        everywhere.has(name)
          ? report(`Tests alone import "${name}": move it to devDependencies.`)
          : report(`Nothing imports "${name}": remove it.`),
      ),
    ...room.developmentDependencies
      .filter((name) => !everywhere.has(name))
      .map((name) => report(`Nothing imports "${name}": remove it.`)),
  ];
}

/** Packages that a file names: in its imports, or in a string, as where a file of a package is looked up. */
function namesIn({ imports, tokens }: SourceFile): string[] {
  const strings = tokens.filter(({ kind }) => kind === 'string').map(({ text }) => text);
  return [...imports.map(({ specifier }) => specifier), ...strings].map(packageOf);
}

function packageOf(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
