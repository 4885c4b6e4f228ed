import { tokenize } from '../check-architecture/tokens.ts';
import { type Statement, splitStatements } from './split-statements.ts';

/** What a generated module exports: each example under its number. */
export type ExampleModule = {
  runs: ((expect: unknown, scope: Record<string, unknown>) => Promise<void>)[];
};

/** An example to be written. */
export type WrittenExample = {
  code: string;
  /** Names that it may use without importing them. */
  scopeNames: readonly string[];
  /** Stands over it as a comment, for whoever reads an error of the compiler. */
  place: string;
};

/**
 * Writes examples as one TypeScript module: to compile one is much faster than to compile hundreds.
 *
 * `expression // => value` compares the two deeply, `const name = expression // => value` compares `name`, and
 * `expression // => throws NameOrCode` expects an error with that name or code.
 */
export function writeExampleModule(examples: readonly WrittenExample[]): string {
  const written = examples.map(writeExample);
  const imports = new Set(written.flatMap((one) => one.imports));
  return [...imports, 'export const runs = [', ...written.flatMap(({ run }) => run), '];', ''].join('\n');
}

function writeExample({ code, scopeNames, place }: WrittenExample): { imports: string[]; run: string[] } {
  const statements = splitStatements(code);
  const imports = statements.filter(isImport).map(({ code: text }) => text);
  const imported = new Set(words(imports.join('\n')));
  const used = new Set(words(code));
  const names = scopeNames.filter((name) => used.has(name) && !imported.has(name));
  const run = [
    `  // ${place}`,
    '  async (expect, scope) => {',
    `  const { ${names.join(', ')} } = scope;`,
    '  {',
    ...statements.filter((statement) => !isImport(statement)).map(writeStatement),
    '  }',
    '  },',
  ];
  return { imports, run };
}

function isImport({ code }: Statement): boolean {
  return /^import\b(?!\s*[(.])/.test(code);
}

function words(code: string): string[] {
  return tokenize(code)
    .filter(({ kind }) => kind === 'word')
    .map(({ text }) => text);
}

function writeStatement({ code, expected }: Statement): string {
  if (expected === undefined) return `${code};`;
  const thrown = /^throws\b\s*:?\s*([\w-]*)/.exec(expected)?.[1];
  if (thrown !== undefined) return writeThrow(code, thrown);
  const declared = /^(?:const|let)\s+(\w+)/.exec(code)?.[1];
  if (declared !== undefined) return `${code};\nexpect(${declared}).toEqual(${expected});`;
  return `expect(await (${code})).toEqual(${expected});`;
}

function writeThrow(code: string, nameOrCode: string): string {
  const wanted = nameOrCode === '' ? 'expect.anything()' : JSON.stringify(nameOrCode);
  return [
    '{',
    '  let thrown;',
    `  try { await (${code}); } catch (error) { thrown = error; }`,
    '  expect(thrown).toBeDefined();',
    `  expect([thrown.name, thrown.code]).toContainEqual(${wanted});`,
    '}',
  ].join('\n');
}
