import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../../testing/run-cli.ts';
import { runProcess } from '../../testing/run-process.ts';
import { parseShares } from './read-shares.ts';

const folder = mkdtempSync(join(tmpdir(), 'breakwater-coordination-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const evaluate = (...args: string[]) => runCli(['eval', 'coordination', ...args], { env: {} });

const SHARES = `object_id,account_id,content_id,timestamp_share
boat,ann,c1,100.0
boat,ben,c2,130
boat,eve,c3,5000
mill,ann,c4,1000
mill,ben,c5,1040
mill,eve,c6,9000
`;
const EDGES = `from,to,weight,avg_time_delta,n_content_id,n_content_id_y,edge_symmetry_score,weight_threshold
ben,ann,2,35,2,2,1,0
`;

describe('eval coordination', () => {
  it('reads gzip and says whether the edges are those of a golden file, whichever way round', async () => {
    const data = file('shares.csv.gz', gzipSync(SHARES));
    const { stdout, code } = await evaluate('--data', data, '--golden', file('edges.csv', EDGES), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ equal: 1, edges: 1, accounts: 2, rows: 6 });
  });

  it('counts rows once that are equal in all columns, and no others', () => {
    const head = 'object_id,account_id,content_id,timestamp_share\n';
    const rows = 'boat,ann,c1,100\nboat,ann,c1,100\nboat,ann,c2,100\nboat,ann,c1,101\n';
    expect(parseShares(head + rows)).toHaveLength(3);
    const without = 'object_id,account_id,timestamp_share\nboat,ann,100\nboat,ben,100\nboat,ann,100\n';
    expect(parseShares(without).map(({ account }) => account)).toEqual(['ann', 'ben']);
  });

  it('says how many edges differ, and ends with 1', async () => {
    const golden = file('other.csv', `${EDGES.replace('35', '36')}ann,eve,1,2,1,1,1,0\n`);
    const args = ['--data', file('shares.csv', SHARES), '--golden', golden, '--json'];
    const { stdout, code } = await runProcess(['eval', 'coordination', ...args]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ equal: 0, missing: 1, extra: 0, different: 1 });
  });

  it('plants campaigns and finds them', async () => {
    const crowd = Array.from(
      { length: 3_000 },
      (_, at) => `o${(at * 7919) % 900},a${(at * 104_729) % 400},p${at},${(at * 6_151) % 2_000_000}`,
    );
    const data = file('crowd.csv', [SHARES.split('\n')[0], ...crowd].join('\n'));
    const { stdout } = await evaluate(
      '--data',
      data,
      '--planted',
      '--participation',
      '0.8',
      '--seeds',
      '1',
      '--json',
    );
    const { recall, background, coortweet } = JSON.parse(stdout);
    expect(recall).toBeGreaterThan(0.85);
    expect(background).toBeLessThan(20);
    expect(coortweet.recall).toBeLessThan(recall);
  });

  it('refuses a file that it cannot read, and says what is wrong', async () => {
    const { stdout, code } = await evaluate(
      '--data',
      file('wrong.csv', 'object_id,account_id\na,b\n'),
      '--json',
    );
    expect(code).toBe(2);
    expect(JSON.parse(stdout).error).toMatchObject({
      code: 'table-invalid',
      message: expect.stringContaining('timestamp_share'),
    });
    expect(() => parseShares('object_id,account_id,timestamp_share\na,b,soon\n')).toThrow('Line 2');
    expect(() => parseShares('')).toThrow('object_id');
    expect(() => parseShares('object_id,"account_id')).toThrow('cannot be read');
  });
});
