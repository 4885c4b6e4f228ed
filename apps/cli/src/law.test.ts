import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LAW_FOLDER } from '@breakwater/law/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';
import { runProcess } from './testing/run-process.ts';
import { signedInAt } from './testing/signed-in-at.ts';

let server: TestServer;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
  server = await startTestServer();
  env = signedInAt(server, await server.signIn('Lutz', ['legal']));
  folder = await mkdtemp(join(tmpdir(), 'law-'));
});
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(['law', ...args], { env });
const START = ['--from', '2026-10-01T12:20:00Z'];

describe('law packs on the command line', () => {
  it('are checked without a server, with their vectors, and faults have a place', async () => {
    const { errors, packs } = JSON.parse((await runProcess(['law', 'check', '--json'])).stdout);
    expect(errors).toEqual([]);
    // Each pack says how many of its rules were read in a source; nobody has compared one with the official text.
    for (const one of packs) expect(one).toMatchObject({ checked: 0, recalled: expect.any(Number) });
    const tco = packs.find(({ pack }: { pack: string }) => pack === 'eu-tco-2021-784');
    expect(tco.seen).toBeGreaterThan(20);
    expect((await cli('check')).stdout).toMatch(/us-sca +\d+ +0 +\d+ +\d+/);
    const wrong = join(folder, 'wrong.yaml');
    const source = await readFile(join(LAW_FOLDER, 'us-sca.yaml'), 'utf8');
    await writeFile(wrong, source.replace('starts: receipt', 'starts: whenever'));
    const { code, stdout } = await cli('check', wrong);
    expect(code).toBe(1);
    expect(stdout).toMatch(/wrong\.yaml:\d+:\d+ \/requestTypes\/0\/clocks\/0\/starts/);
  });

  it('and so are the words and weights that orders are read with', async () => {
    const copy = join(folder, 'copy');
    await cp(LAW_FOLDER, copy, { recursive: true });
    await appendFile(join(copy, 'words', 'pt.tsv'), 'seguidora follower\n');
    await writeFile(join(copy, 'demands', 'demands.json'), '{"sorts": []}');
    await writeFile(join(copy, 'letters', 'wording.model'), 'weights');
    const { code, stdout } = await cli('check', '--folder', copy);
    expect(code).toBe(1);
    expect(stdout).toMatch(/pt\.tsv:\d+ is no word/);
    expect(stdout).toMatch(/demands\.json.*The model of demands is wrong/);
    expect(stdout).toMatch(/letters\.json.*The model of letters was made for another version/);
  });

  it('count a period with a pause, and are explained in Urdu', async () => {
    const args = ['clock', 'eu-tco-2021-784', 'removal-order', 'execute', ...START, '--json'];
    const pause = ['--pause', 'manifest-errors@2026-10-01T12:40:00Z/2026-10-01T15:00:00Z'];
    expect(JSON.parse((await cli(...args, ...pause)).stdout)).toMatchObject({
      dueAt: '2026-10-01T16:00:00.000Z',
      formalDueAt: '2026-10-01T17:00:00.000Z',
    });
    expect((await cli(...args, '--pause', 'lunch@2026-10-01T12:40:00Z')).code).toBe(2);
    expect((await cli('explain', 'pk-peca-2016', '--language', 'ur')).stdout).toContain(
      'ہٹانے یا بند کرنے کی ہدایت',
    );
    // A law of the home state has nothing to order by: what it forbids and what is lawful is shown.
    const home = (await cli('explain', 'eu-gdpr-2016-679')).stdout;
    expect(home).toContain('unless agreement');
    expect(home).toContain('Mutual legal assistance');
  });

  it('are listed, added and shown; an older version is refused', async () => {
    expect((await cli('list')).stdout).toContain('br-mci-2014');
    const source = await readFile(join(LAW_FOLDER, 'us-sca.yaml'), 'utf8');
    const file = join(folder, 'us-sca.yaml');
    const shipped = /version: "?([\d.]+)"?/.exec(source)?.[1] ?? '';
    await writeFile(file, source.replace(/version: "?[\d.]+"?/, 'version: 90.3.0'));
    expect((await cli('add', file)).stdout).toContain(`versions: ${shipped}, 90.3.0`);
    expect((await cli('add', file)).code).toBe(4);
    expect((await cli('show', 'us-sca', '--at', shipped, '--source')).stdout.trim()).toBe(source.trim());
  });
});
