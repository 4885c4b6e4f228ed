import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ModelDataSet, ModelEvaluation, ModelSummary } from '@breakwater/contracts/models';
import { type ModelServer, startModelServer } from '@breakwater/policy-model/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

let stub: ModelServer;
let server: TestServer;
let env: Record<string, string>;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-models-'));
  stub = await startModelServer(({ body }) => ({
    body: { data: (body.input as string[]).map((text, index) => ({ index, embedding: [text.length, 1] })) },
  }));
  server = await startTestServer({
    BREAKWATER_EMBEDDINGS_URL: stub.url,
    BREAKWATER_EMBEDDINGS_MODEL: 'e5-small',
  });
  const analyst = await server.person('Ayla', ['analyst']);
  env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: analyst.key };
});
afterAll(async () => {
  await server.stop();
  await stub.close();
  rmSync(folder, { recursive: true, force: true });
});

const cli = (...args: string[]) => runCli(['models', ...args], { env });

/** Sixty people who speak of what nobody else does, and sixty others. */
function csv(): string {
  const words = ['moravel', 'tesquin', 'halbrode', 'vintaly', 'corrusk'];
  const rows = Array.from({ length: 60 }, (_, at) => {
    const [one, two] = [words[at % 5], words[(at * 3 + 1) % 5]];
    return [
      `serve the ${one} and the ${two} number ${at},1,member-${at % 20}`,
      `the ferry was late again today number ${at},0,person-${at % 20}`,
    ];
  });
  return ['text,label,user', ...rows.flat()].join('\n');
}

describe('models on the command line', () => {
  it('are made of a file, measured, explained, exported and imported; a key only sees where they are promoted', async () => {
    const file = join(folder, 'labelled.csv');
    writeFileSync(file, csv());
    const made = await cli('data-sets', 'import', file, '--label', 'support', '--json');
    const set = JSON.parse(made.stdout) as ModelDataSet;
    expect(set).toMatchObject({ title: 'labelled.csv', rows: 120, perLabel: { support: 60 } });
    const trained = await cli('train', 'moravel', '--data-set', set.id);
    expect([trained.code, trained.stdout]).toEqual([0, expect.stringContaining('moravel 1 is a draft')]);
    expect((await cli('promote', 'moravel', '1')).stdout).toContain('It was not evaluated');
    const evaluated = await cli('evaluate', 'moravel', '1', '--json');
    const { mayGoLive, heldOut } = JSON.parse(evaluated.stdout) as ModelEvaluation;
    expect([evaluated.code, mayGoLive, heldOut.positives]).toEqual([0, true, 60]);
    const promoted = await cli('promote', 'moravel', '1');
    expect(promoted.stdout).toMatch(
      /^embeddings e5-small: macro-F1 [\d.]+ alone, [\d.]+ with them, on \d+ texts: [+−][\d.]+ points of 2 needed, off$/m,
    );
    expect(promoted.stdout).toContain(
      `Two people promote it, each in a session of their own: ${server.address}`,
    );
    expect(promoted.stdout).toContain('/models/moravel');
    const explained = await cli('explain', 'moravel', '--text', 'serve the tesquin and the moravel');
    expect(explained.stdout).toMatch(/^support \(Support and praise\): \d/);
    expect((await cli('data-sets', 'import', file, '--label', 'support')).stdout).toContain(
      'support (Support and praise): 60',
    );

    const out = join(folder, 'moravel.model');
    expect((await cli('export', 'moravel', '1', '--out', out)).code).toBe(0);
    const again = await cli('import', out, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ error: { code: 'model-known' } });
    const changed = readFileSync(out);
    changed[300] = (changed[300] ?? 0) ^ 1;
    writeFileSync(out, changed);
    expect((await cli('import', out)).stderr).toContain('changed or damaged');
    writeFileSync(out, Buffer.alloc(2_000_000));
    expect(JSON.parse((await cli('import', out, '--json')).stdout)).toMatchObject({
      error: { code: 'model-too-large' },
    });
    const listed = JSON.parse((await cli('list', '--json')).stdout) as ModelSummary[];
    expect(listed.find(({ id }) => id === 'moravel')).toMatchObject({ latest: 1, labels: ['support'] });
    expect((await cli('tasks')).stdout).toContain('evaluate');
    expect((await cli('data-sets', 'erase-account', 'harbour', 'nobody')).stdout).toContain('0 texts');
  });

  it('that came with the product have figures, by the titles of their labels', async () => {
    const list = await cli('list');
    expect(list.stdout).toMatch(/^support-ur +1 .*finds \d+ %, as made .*support \(Support and praise\)/m);
    const { stdout } = await cli('show', 'support-ur');
    expect(stdout).toMatch(/^support +Support and praise · حمایت اور تعریف +/m);
    expect(stdout).toContain('support-ur 1, measured when it was made:');
    expect(stdout).toMatch(/recall at 0.5 % false alarms 0\.\d+/);
    expect(stdout).toMatch(/^counter-speech +\d+ /m);
    const compared = await cli('compare', 'support-ur', '1', '1', '--model', 'support-ps');
    expect(compared.stdout).toMatch(/^ +support-ur 1 +support-ps 1$/m);
    expect(compared.stdout).toMatch(/^recall at 0.5 % false alarms +0\.\d{3} +0\.\d{3}$/m);
    expect(compared.stdout).toMatch(/^news +[\d.]+ % +[\d.]+ %$/m);
    const json = JSON.parse(
      (await cli('compare', 'support-ur', '1', '1', '--model', 'support-ps', '--json')).stdout,
    ) as ModelEvaluation[];
    expect(json).toMatchObject([{ model: 'support-ur', atBuild: true }, { model: 'support-ps' }]);
  });

  it('that nobody measured cannot be compared', async () => {
    await cli('train', 'unmeasured', '--data-set', (await firstSet()).id, '--no-harmless');
    const { code, stderr } = await cli('compare', 'unmeasured', '1', '1', '--model', 'support-ur');
    expect([code, stderr]).toEqual([2, expect.stringContaining('breakwater models evaluate unmeasured 1')]);
  });

  const firstSet = async () =>
    (JSON.parse((await cli('data-sets', '--json')).stdout) as ModelDataSet[])[0] as ModelDataSet;
});
