import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Letter } from '@breakwater/contracts/letters';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { signedInAt } from '../testing/signed-in-at.ts';
import { LETTERS_FOLDER } from './check-letters.ts';

let server: TestServer;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
  server = await startTestServer();
  env = signedInAt(server, await server.signIn('Lutz', ['legal']));
  folder = await mkdtemp(join(tmpdir(), 'letters-'));
}, 60_000);
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(['letters', ...args], { env });
const file = async (name: string, value: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
};

describe('letters on the command line', () => {
  it('are checked without a server, and each fault has its place', async () => {
    expect((await cli('check')).stdout).toMatch(/^\d+ files, \d+ letters, no faults\./);
    const source = await readFile(join(LETTERS_FOLDER, 'en.yaml'), 'utf8');
    const wrong = source
      .replace('kind: referral', 'kind: refferal')
      .replace('The fine is payable by {dueAt}', 'The fine is payable by {deuAt}');
    const { code, stdout } = await cli('check', await file('wrong.yaml', wrong));
    expect(code).toBe(1);
    expect(stdout).toMatch(
      /^wrong\.yaml:\d+:\d+ \/letters\/2\/kind .*expected|wrong\.yaml:\d+:\d+ \/letters\/2\/kind/m,
    );
    const typo = source.replace('The fine is payable by {dueAt}', 'The fine is payable by {deuAt}');
    const line = typo.slice(0, typo.indexOf('{deuAt}')).split('\n').length;
    expect((await cli('check', await file('typo.yaml', typo))).stdout).toContain(
      `typo.yaml:${line}:9 /letters/8/paragraphs/4 {deuAt} is no element: expected one of letterhead, number`,
    );
    expect((await cli('check', join(folder, 'none.yaml'))).code).toBe(2);
  });

  it('are begun, changed, shown and saved as PDF; what they lack is said', async () => {
    const values = { addressee: { name: 'Lantern' }, facts: 'Three posts are up.' };
    const given = await file('given.json', { values, items: [{ value: 'https://lantern.example/1' }] });
    const made = await cli('make', 'concern', '--language', 'en', '--file', given, '--json');
    const { id } = JSON.parse(made.stdout) as Letter;
    expect((await cli('show', id)).stdout).toMatch(/Three posts are up\.[\s\S]*lacks +letterhead, signatory/);
    const route = await file('route.json', { route: { channel: 'mail', to: 'legal@lantern.example' } });
    expect((await cli('change', id, route)).stdout).toContain('by mail to legal@lantern.example');
    expect((await cli('list', '--state', 'draft')).stdout).toContain(id);
    const pdf = join(folder, 'draft.pdf');
    expect((await cli('pdf', id, pdf)).code).toBe(0);
    expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
    const plain = join(folder, 'draft.txt');
    expect((await cli('text', id, plain)).code).toBe(0);
    expect(await readFile(plain, 'utf8')).toContain('Three posts are up.');
    expect((await cli('send', id)).stdout).toContain(`/letters/${id}`);
    expect((await cli('make', 'concern', '--language', 'xx')).code).toBe(4);
  });

  it('show their templates and settings', async () => {
    expect((await cli('templates', '--kind', 'fine', '--language', 'ur')).stdout).toContain(
      'packs/letters/ur',
    );
    expect((await cli('settings')).stdout).toMatch(/mail +not configured/);
    expect(JSON.parse((await cli('received', '--json')).stdout)).toEqual([]);
  });
});
