import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { madeCascades, parseSpreadModel } from '@breakwater/spread';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-spread-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const evaluate = (...args: string[]) => runCli(['eval', 'spread', ...args], { env: {} });

/** Half are three times as slow; their label is 1. */
const lines = (count: number, seed: number, more: readonly number[] = []): string =>
  madeCascades(count, seed)
    .map(({ after }, at) => {
      const slow = at % 2 === 0 ? 1 : 3;
      const events = Array.from(after)
        .slice(1, 300)
        .map((second, event) => [second * slow, event % 4 === 3 ? 0 : -1, event, ...more]);
      return JSON.stringify({ label: at % 2, t0: 1_500_000_000 + at * 3_600, events });
    })
    .join('\n');

describe('eval spread', () => {
  it('trains on one file, judges another, and prints all that was asked', async () => {
    const train = file('older.jsonl.gz', gzipSync(lines(160, 1)));
    const data = file('newer.jsonl', `${lines(60, 2)}\n{"label":1,"t0":"unknown","events":[]}\n`);
    const saved = join(folder, 'harbour.json');
    const asked = ['--train', train, '--data', data, '--capacity', '0.1', '--save', saved, '--json'];
    const { stdout, code } = await evaluate(...asked);
    expect(code).toBe(0);
    const found = JSON.parse(stdout);
    expect(found).toMatchObject({ cascades: 60, empty: 1, positives: 30, mostReports: null, saved });
    const { name, restsOn } = parseSpreadModel(JSON.parse(readFileSync(saved, 'utf8')));
    expect([name, restsOn]).toEqual(['harbour', expect.stringContaining('220 cascades')]);
    expect(Object.keys(found.auc)).toEqual(['300', '1800', '3600']);
    expect(found.auc['1800']).toBeGreaterThan(0.6);
    expect(found.aucInterval['1800'][0]).toBeLessThanOrEqual(found.auc['1800']);
    expect(found.coverage80).toBeGreaterThan(0.5);
    expect(found.prevented['0.1']).toBeLessThanOrEqual(found.oracle['0.1']);
    expect(Object.keys(found.orders)).toEqual([
      'expected',
      'oracle',
      'fcfs',
      'mostShares',
      'cmu',
      'cmuTheta',
    ]);
  }, 60_000);

  it('refuses a file that says what was added beside one that does not', async () => {
    const train = file('says.jsonl', lines(120, 3, [7]));
    const { stderr, code } = await evaluate('--train', train, '--data', file('silent.jsonl', lines(120, 4)));
    expect([code, stderr]).toEqual([expect.any(Number), expect.stringContaining('both have to, or neither')]);
    expect(code).not.toBe(0);
  });

  it.each([
    ['{"label":2,"t0":1,"events":[]}', 'Line 1', 'label must be 0 or 1'],
    ['{"label":1,"t0":1}', 'Line 1', 'events must be a list'],
    ['{"label":1,"t0":"x","events":[[1,-1,2]]}', 'Line 1', 't0 must be seconds'],
    ['{"label":1,"t0":1,"events":[["a",-1,2]]}', 'Line 1', 'event 0 must begin with its seconds'],
    ['{"label":1,"t0":1,"events":[[9,-1,2],[3,-1,2]]}', 'Line 1', 'event 1 must not come before'],
    [
      '{"label":1,"t0":1,"events":[[1,-1,2,0],[3,-1,2]]}',
      'Line 1',
      'event 1 must have the number of characters',
    ],
    [
      '{"label":1,"t0":1,"events":[[1,-1,2],[3,-1,2,7]]}',
      'Line 1',
      'event 1 must have the number of characters',
    ],
    ['{"label":1,"t0":1,"events":[[1,-1,2,-4]]}', 'Line 1', 'event 0 must have the number of characters'],
    [
      '{"label":1,"t0":1,"events":[[1,-1,2,0]]}\n{"label":0,"t0":1,"events":[[1,-1,2]]}',
      'Line 2',
      'in all lines or in none',
    ],
    ['\nno json', 'Line 2', 'no JSON'],
  ])('refuses %s with its line and what was expected', async (content, line, expected) => {
    const { stderr, code } = await evaluate('--data', file('bad.jsonl', content));
    expect(code).not.toBe(0);
    expect(stderr).toContain(line);
    expect(stderr).toContain(expected);
  });

  it('refuses too few cascades, and a capacity that is none', async () => {
    const few = file('few.jsonl', lines(10, 3));
    expect((await evaluate('--data', few)).stderr).toContain('it needs 125, and both labels');
    expect((await evaluate('--data', few, '--capacity', '2')).stderr).toContain('--capacity must be shares');
  });
});
