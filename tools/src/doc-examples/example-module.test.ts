import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { collectExamples } from './collect-examples.ts';
import { type ExampleModule, writeExampleModule } from './example-module.ts';
import { splitStatements } from './split-statements.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-examples-'));
afterAll(() => rmSync(folder, { recursive: true }));

class LaneError extends Error {
  override name = 'LaneError';
  code = 'lane-lost';
}
const scope = {
  double: (n: number) => n * 2,
  later: async (n: number) => n,
  fail: () => {
    throw new LaneError();
  },
};

let count = 0;
async function runExample(code: string): Promise<void> {
  count += 1;
  const path = join(folder, `example-${count}.ts`);
  writeFileSync(path, writeExampleModule([{ code, scopeNames: Object.keys(scope), place: path }]));
  const { runs }: ExampleModule = await import(path);
  expect(runs).toHaveLength(1);
  await runs[0]?.(expect, scope);
}

describe('an example', () => {
  it.each([
    'double(2) // => 4',
    'double(2); // => 4',
    'later(2) // => 2',
    'await later(2) // => 2',
    'const x: number = double(2)\ndouble(x) // => 8',
    'const x = double(2) // => 4',
    '[1, 2]\n  .map((n) => double(n)) // => [2, 4]',
    '({ a: double(1) }) // => {\n//   a: 2,\n// }',
    'double(\n  1,\n) // => 2',
    'fail() // => throws LaneError',
    'fail() // => throws lane-lost',
    'fail() // => throws',
    "import { basename } from 'node:path'\nbasename('a/b') // => 'b'",
    'const double = (n: number) => n\ndouble(1) // => 1',
  ])('holds: %j', async (code) => {
    await runExample(code);
  });

  it.each([
    'double(2) // => 5',
    'const x = double(2) // => 5',
    'double(1) // => 2\ndouble(2) // => 5',
    'double(2) // => throws',
    'fail() // => throws OtherError',
    'fail()',
    'absent(1) // => 1',
    'double(2) // => four',
  ])('does not hold: %j', async (code) => {
    await expect(runExample(code)).rejects.toThrow();
  });
});

it('is told from the others of its module', async () => {
  const path = join(folder, 'three.ts');
  const codes = [
    "import { basename } from 'node:path'\nbasename('a/b') // => 'b'",
    'const x = double(2) // => 5',
    "const basename = 'c'\nconst x = basename // => 'c'",
  ];
  const examples = codes.map((code) => ({ code, scopeNames: ['double', 'basename'], place: path }));
  writeFileSync(path, writeExampleModule(examples));
  const { runs }: ExampleModule = await import(path);
  const ended = await Promise.allSettled(runs.map((run) => run(expect, scope)));
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

describe('splitStatements', () => {
  it('keeps a statement together while its brackets are open', () => {
    expect(splitStatements('f({\n  a: 1,\n});\ng() // => 2')).toEqual([
      { code: 'f({\n  a: 1,\n})', expected: undefined },
      { code: 'g()', expected: '2' },
    ]);
  });
});

describe('collectExamples', () => {
  const source = (...lines: string[]) => ['', '/**', ...lines.map((line) => ` * ${line}`), ' */'].join('\n');

  it('takes code up to the next tag, and says where it stood', () => {
    expect(collectExamples(source('Adds.', '@example', 'f() // => 1', '@throws never'), 'a.ts')).toEqual([
      { path: 'a.ts', line: 4, code: '\nf() // => 1' },
    ]);
  });

  it('takes each of two examples, on the line of the tag too', () => {
    const found = collectExamples(source('@example f() // => 1', '@example', 'f() // => 2'), 'a.ts');
    expect(found.map(({ code }) => code.trim())).toEqual(['f() // => 1', 'f() // => 2']);
  });

  it('takes what is fenced as ts, and leaves what is fenced as text or states no value', () => {
    expect(collectExamples(source('@example', '```ts', 'f()', '```', 'prose'), 'a.ts')[0]?.code).toBe('f()');
    expect(collectExamples(source('@example', '```text', 'f() // => 1', '```'), 'a.ts')).toEqual([]);
    expect(collectExamples(source('@example', 'f()'), 'a.ts')).toEqual([]);
  });

  it('looks into docstrings alone', () => {
    expect(collectExamples('/* @example f() // => 1 */\n// @example f() // => 1', 'a.ts')).toEqual([]);
  });
});
