import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Decision, Job, TaxonomyLabel } from '@breakwater/contracts/review';
import { aPost } from '@breakwater/contracts/testing';
import { startTestServer, type TestServer } from '@breakwater/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './testing/run-cli.ts';

const PACK = fileURLToPath(new URL('../../../packs/policies/taxonomy.yaml', import.meta.url));
let server: TestServer;
let env: Record<string, string>;
beforeAll(async () => {
  server = await startTestServer();
  const { key } = await server.person('Amina', ['reviewer']);
  env = { BREAKWATER_URL: server.address ?? '', BREAKWATER_KEY: key };
});
afterAll(() => server.stop());

const cli = (...args: string[]) => runCli(args, { env });

/** The job of an account that posted a call to join, claimed. */
async function aJob(id: string): Promise<string> {
  const account = { id, handle: `desk_${id}`, createdAt: '2026-01-01T00:00:00Z' };
  const text = 'Tehrik-i-Taliban Pakistan: come and fight in our ranks.';
  await server.ask('/v1/events?wait=10000', { body: [aPost(text, { account })] });
  const [job] = JSON.parse((await cli('jobs', 'list', '--account', id, '--json')).stdout) as Job[];
  await cli('jobs', 'claim', job?.id ?? 'none');
  return job?.id ?? 'none';
}

describe('the taxonomy on the command line', () => {
  it('is listed and shown in both languages', async () => {
    const { code, stdout } = await cli('taxonomy', 'list');
    expect(code).toBe(0);
    expect(stdout).toMatch(/threat +terrorism\/threat +critical +at once/);
    expect(stdout).toMatch(/counter-speech +Counter-speech/);
    const shown = await cli('taxonomy', 'show', 'threat');
    expect(shown.stdout).toContain('look for, 2 or more:');
    expect(shown.stdout).toContain('جان کو حقیقی خطرہ');
    expect((await cli('taxonomy', 'show', 'mourning')).stdout).toContain('granted by a person only');
    const json = JSON.parse((await cli('taxonomy', 'show', 'threat', '--json')).stdout) as TaxonomyLabel;
    expect(json).toMatchObject({ id: 'threat', needs: 2 });
    expect((await cli('taxonomy', 'show', 'poetry')).stderr).toContain(
      'There is no label or exception poetry',
    );
  });

  it('is checked as a file, and a fault has its line', async () => {
    expect((await cli('taxonomy', 'check', PACK)).stdout).toContain('No faults: 8 labels, 7 exceptions.');
    const broken = join(mkdtempSync(join(tmpdir(), 'breakwater-taxonomy-')), 'labels.yaml');
    const source = readFileSync(PACK, 'utf8').replace('severity: critical', 'severity: grave');
    writeFileSync(broken, source);
    const line = source.split('\n').findIndex((text) => text.includes('grave')) + 1;
    const { code, stderr } = await cli('taxonomy', 'check', broken);
    expect(code).not.toBe(0);
    expect(stderr).toMatch(new RegExp(`labels\\.yaml:${line}:\\d+ /labels/1/severity `));
  });

  it('is in decisions: a label of a violation, an exception of none', async () => {
    const decide = async (id: string, ...flags: string[]) => {
      const args = ['jobs', 'resolve', await aJob(id), ...flags, '--reason', 'Read twice.', '--json'];
      const { decisionId = '' } = JSON.parse((await cli(...args)).stdout) as Job;
      return decisionId;
    };
    const spared = await decide('spared', '--exception', 'news');
    expect((await cli('decisions', 'show', spared)).stdout).toContain('exception: news');
    const named = await decide('named', '--violation', '--policy', 'terrorism', '--as', 'incitement');
    const { stdout } = await cli('decisions', 'show', named, '--json');
    expect(JSON.parse(stdout) as Decision).toMatchObject({ label: 'incitement', policy: 'terrorism' });
    expect((await cli('decisions', 'list', '--account', 'spared')).stdout).toContain('no violation: news');
  });
});
