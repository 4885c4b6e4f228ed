import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openTestPostgres, postgresAvailable, type TestPostgres } from '@breakwater/storage/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reviewMigrations } from './migrations.ts';
import { aFiredRule, aReview, aVerdict } from './testing/index.ts';

const REVIEWER = fileURLToPath(new URL('../dist/testing/reviewer-process.js', import.meta.url));
const JOBS = 1_000;
const VICTIM = 'staff:reviewer-0';
/** Eight people at once; who shares a process shares nothing else. */
const PROCESSES = [
  [VICTIM],
  ['staff:reviewer-1', 'staff:reviewer-2', 'staff:reviewer-3'],
  ['staff:reviewer-4', 'staff:reviewer-5'],
  ['staff:reviewer-6', 'staff:reviewer-7'],
];

interface Step {
  readonly who: string;
  readonly what: 'ready' | 'claimed' | 'decided';
  readonly job: string;
  readonly until: string;
  readonly at: string;
}

describe.skipIf(!postgresAvailable)('eight reviewers in four processes [needs postgres]', () => {
  let storage: TestPostgres;
  beforeAll(async () => {
    storage = await openTestPostgres(reviewMigrations);
  });
  afterAll(() => storage.close());

  it('never hold one of 1,000 jobs two at once, and lose none when one is killed', async () => {
    const rules = [aFiredRule([{ action: 'queue' }])];
    const verdicts = Array.from({ length: JOBS }, (_, n) => aVerdict(rules, { accountId: `a${n}` }));
    await aReview(storage).apply(...verdicts);
    const steps: Step[] = [];
    const processes = PROCESSES.map((names) => {
      // The first one decides ten and then holds the next, in the middle of which it is killed.
      const decides = names.includes(VICTIM) ? '10' : String(JOBS);
      const child = spawn(process.execPath, [REVIEWER, storage.url, decides, ...names], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      let claims = 0;
      createInterface(child.stdout).on('line', (line) => {
        const [who = '', what, job = '', until = '', at = ''] = line.split(' ');
        steps.push({ who, what: what as Step['what'], job, until, at });
        if (what === 'claimed' && who === VICTIM && ++claims === 11) child.kill('SIGKILL');
      });
      return { child, ended: once(child, 'exit') };
    });
    // All begin together, however long each took to start.
    const ready = () => steps.filter(({ what }) => what === 'ready').length;
    await expect.poll(ready, { timeout: 60_000 }).toBe(PROCESSES.length);
    for (const { child } of processes) child.stdin.end('go');
    const endings = await Promise.all(processes.map(({ ended }) => ended));
    expect(endings.map(([code, signal]) => signal ?? code)).toEqual(['SIGKILL', 0, 0, 0]);

    const { rows } = await sql<{ resolved: number; decisions: number; people: number }>`
      select (select count(*)::int from review_jobs where state = 'resolved') as resolved,
        count(*)::int as decisions, count(distinct decided_by)::int as people from job_decisions`.execute(
      storage.db,
    );
    expect(rows[0]).toMatchObject({ resolved: JOBS, decisions: JOBS });
    expect(rows[0]?.people).toBeGreaterThan(2);
    const claims = steps.filter(({ what }) => what === 'claimed');
    const orphan = claims.findLast(({ who }) => who === VICTIM)?.job;
    const twice = claims.filter(({ job }, index) => claims.findIndex((other) => other.job === job) !== index);
    expect(twice.map(({ job }) => job)).toEqual([orphan]);
    // Given to somebody else only when the time of the one who was killed was over.
    const [first, second] = claims.filter(({ job }) => job === orphan);
    expect(Date.parse(second?.at ?? '')).toBeGreaterThanOrEqual(Date.parse(first?.until ?? ''));
  }, 90_000);
});
