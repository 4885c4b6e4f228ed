import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startTestServer } from '@breakwater/server/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { scanModule } from '../check-architecture/scan-module.ts';
import { thisRepository } from '../check-architecture/testing/this-repository.ts';
import { tokenize } from '../check-architecture/tokens.ts';
import { buildReference, REFERENCE } from './build-reference.ts';
import { REGISTERED } from './describe-commands.ts';
import { findCodes } from './find-codes.ts';

const { root } = thisRepository();
let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  const server = await startTestServer();
  pages = await buildReference(thisRepository(), server.address ?? '').finally(() => server.stop());
}, 60_000);

describe('the reference', () => {
  it('is what the code says; `npm run docs` makes it anew', () => {
    const written = readdirSync(join(root, REFERENCE)).filter((name) => name !== 'README.md');
    expect(written.toSorted()).toEqual([...pages.keys()].toSorted());
    for (const [name, text] of pages)
      expect(readFileSync(join(root, REFERENCE, name), 'utf8'), name).toBe(text);
  });

  it('has every command that the program registers', () => {
    const program = readFileSync(join(root, 'apps/cli/src/run.ts'), 'utf8');
    const registered = [...program.matchAll(/^ +(register\w+)\(program\);$/gm)].map(([, name]) => name);
    expect(registered.length).toBeGreaterThan(40);
    const found = [...program.matchAll(REGISTERED)].map(([, name]) => name);
    expect(found.toSorted()).toEqual(registered.toSorted());
  });

  it.each([
    ['commands.md', '### `breakwater replay <file>`'],
    ['commands.md', '| `--witness <file>`'],
    ['errors.md', /\| 429 +\| `overloaded`/],
    ['errors.md', /\| 409 +\| `second-person-needed`/],
    ['events.md', /\| `report.created` +\| \[Account\]/],
    ['openapi.json', '"/v1/events"'],
    ['retention.md', /\| `events` +\| what platforms sent/],
    ['rules.md', /\| `account.ageDays` +\| `int` +\| all/],
  ])('%s holds %s', (name, text) => {
    expect(pages.get(name)).toMatch(text);
  });
});

describe('findCodes', () => {
  const find = (source: string) =>
    findCodes([
      {
        path: 'a.ts',
        isTest: false,
        isBuildConfig: false,
        lineCount: 1,
        tokens: tokenize(source),
        ...scanModule(tokenize(source)),
      },
    ]);

  it.each([
    [
      "new XError('a-b', 'Do it.', { status: 409 })",
      { code: 'a-b', message: 'Do it.', status: '409', isError: true },
    ],
    [
      "function no(code: string, text: string) { return new XError(code, text, { status: 404 }); }\nno('a-b', `No ${x} here.`);",
      { code: 'a-b', message: 'No … here.', status: '404', isError: true },
    ],
    [
      "function f() { const message = 'What ' + 'now.'; throw new XError('a-b', message); }",
      { code: 'a-b', message: 'What now.', status: undefined, isError: true },
    ],
    [
      "const at = (place: N, code: string, message: string) => ({ place, code, message });\nat(n, 'a-b', 'is odd');",
      { code: 'a-b', message: 'is odd', isError: false },
    ],
    ["type FaultCode = 'a-b';", { code: 'a-b', isError: false }],
  ])('reads %s', (source, expected) => {
    expect(find(source)).toMatchObject([expected]);
  });

  it.each(["compare('a-b')", "// new XError('a-b')", "new Map([['a-b', 1]])"])(
    'is not misled by %s',
    (source) => {
      expect(find(source)).toEqual([]);
    },
  );
});
