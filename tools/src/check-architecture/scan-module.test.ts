import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanModule } from './scan-module.ts';
import { tokenize } from './tokens.ts';

const scan = (source: string) => scanModule(tokenize(source));
const specifiers = (source: string) => scan(source).imports.map(({ specifier }) => specifier);

describe('scanModule', () => {
  it.each([
    "import 'a'",
    "import x from 'a'",
    "import * as x from 'a'",
    "import type { X } from 'a'",
    "import x, { type Y, z as w } from 'a'",
    "import {\n  x, // from 'b'\n} from 'a'",
    "import from from 'a'",
    "import x from 'a' with { type: 'json' }",
    "export * from 'a'",
    "export * as x from 'a'",
    "export { x, y as z } from 'a'",
    "export type { X } from 'a'",
    "export type * from 'a'",
    "const x = await import('a')",
    'const x = await import(`a`)',
    "type X = import('a').X",
    "const x = require('a')",
    "`${await import('a')}`",
    "const r = /['\"`]/; import x from 'a'",
    "const half = n / 2; const s = 'x'; import 'a'; n / 3",
    "const s = 'it\\'s'; import 'a'",
  ])('finds the import in %j', (source) => {
    expect(specifiers(source)).toEqual(['a']);
  });

  it.each([
    "// import 'a'",
    "/* export * from 'a' */",
    'const s = "import \'a\'"',
    "const s = `import 'a'`",
    "const r = /import 'a'/",
    "bank.import('a')",
    "const options = { import: 'a', export: 'b' }",
    'import.meta.resolve("a")',
    "export const from = 'a'",
    "export { x }; const from = 'a'",
    'await import(path)',
    'await import(`./${name}.ts`)',
  ])('finds none in %j', (source) => {
    expect(specifiers(source)).toEqual([]);
  });

  it('gives the line and the names of each import', () => {
    expect(scan("\n/* two\nlines */ import { a as b } from 'x';\n`\n`;\nimport 'y';").imports).toEqual([
      { specifier: 'x', line: 3, names: ['a', 'as', 'b'] },
      { specifier: 'y', line: 6, names: [] },
    ]);
  });

  it.each([
    ['export default 1', [1]],
    ['\nexport default function f() {}', [2]],
    ['export { x as default }', [1]],
    ['export const x = { default: 1 }', []],
    ["export { default as x } from 'a'", []],
  ])('finds default exports in %j', (source, lines) => {
    expect(scan(source).defaultExportLines).toEqual(lines);
  });

  it('survives any text, and keeps lines within it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'`${}\'"/\\*[]()\n import from export'), maxLength: 60 }),
        (source) => {
          const most = source.split('\n').length;
          for (const token of tokenize(source)) expect(token.line).toBeLessThanOrEqual(most);
        },
      ),
    );
  });

  it('finds an import after any text in a comment, a string or a template', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const wrapped = [
          `/*${text.replaceAll('*/', '')}*/`,
          JSON.stringify(text),
          `\`${text.replaceAll(/[`\\$]/g, '')}\``,
        ];
        for (const prefix of wrapped) expect(specifiers(`${prefix};\nimport 'a';`)).toEqual(['a']);
      }),
    );
  });
});
