import { tokenize } from '../check-architecture/tokens.ts';
import { type Statement, splitStatements } from './split-statements.ts';

/** What a generated module exports. */
export type ExampleModule = {
  run(expect: unknown, scope: Record<string, unknown>): Promise<void>;
};

/**
 * Writes an example as a TypeScript module that exports `run(expect, scope)`.
 *
 * `expression // => value` compares the two deeply, `const name = expression // => value` compares `name`, and
 * `expression // => throws NameOrCode` expects an error with that name or code.
 *
 * @param code the example
 * @param scopeNames names that the example may use without importing them
 */
export function writeExampleModule(code: string, scopeNames: readonly string[]): string {
  const statements = splitStatements(code);
  const imports = statements.filter(isImport).map(({ code: text }) => text);
  const imported = new Set(words(imports.join('\n')));
  const used = new Set(words(code));
  const names = scopeNames.filter((name) => used.has(name) && !imported.has(name));
  return [
    ...imports,
    'export async function run(expect, scope) {',
    `  const { ${names.join(', ')} } = scope;`,
    '  {',
    ...statements.filter((statement) => !isImport(statement)).map(writeStatement),
    '  }',
    '}',
    '',
  ].join('\n');
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
