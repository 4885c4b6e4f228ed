import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportRun } from './report-run.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breakwater-report-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

type Test = [status: string, title: string];

function report(tests: Test[], options: { succeeded?: boolean; requireAll?: boolean; file?: string } = {}) {
  const resultsPath = join(folder, 'results.json');
  const assertionResults = tests.map(([status, fullName]) => ({ status, fullName }));
  writeFileSync(
    resultsPath,
    JSON.stringify({ testResults: [{ status: options.file ?? 'passed', assertionResults }] }),
  );
  const { succeeded: runnerSucceeded = true, requireAll = false } = options;
  return reportRun({ resultsPath, runnerSucceeded, requireAll });
}

const passed: Test = ['passed', 'adds'];
const withoutPostgres: Test = ['skipped', 'outbox [needs postgres] survives kill -9'];
const withoutData: Test = ['skipped', 'finds spellings [needs shared data]'];

describe('reportRun', () => {
  it('ends with the counts alone on a line', () => {
    expect(report([passed, passed])).toEqual({ text: '2 passed, 0 failed', isGreen: true });
  });

  it('lists each skip with its reason and what enables it', () => {
    const { text, isGreen } = report([passed, withoutPostgres, withoutData, withoutPostgres]);
    expect(text.split('\n')).toEqual([
      'Skipped 2: no PostgreSQL binaries found. To enable: apt-get install postgresql',
      '  - outbox [needs postgres] survives kill -9',
      '  - outbox [needs postgres] survives kill -9',
      'Skipped 1: the evaluation data is not there. To enable: put the data into ../shared/data, beside the checkout',
      '  - finds spellings [needs shared data]',
      '1 passed, 0 failed, 3 skipped',
    ]);
    expect(isGreen).toBe(true);
  });

  it('is not green when every test is required and one is skipped', () => {
    expect(report([passed, withoutPostgres], { requireAll: true }).isGreen).toBe(false);
    expect(report([passed, ['todo', 'later']], { requireAll: true }).isGreen).toBe(false);
  });

  it('never requires the shared data', () => {
    expect(report([passed, withoutData], { requireAll: true }).isGreen).toBe(true);
  });

  it('counts a failed test, and a file that failed without one', () => {
    expect(report([passed, ['failed', 'adds']], { succeeded: false, file: 'failed' }).text).toBe(
      '1 passed, 1 failed',
    );
    expect(report([], { succeeded: false, file: 'failed' }).text).toBe('0 passed, 1 failed');
  });

  it('is not green when the runner failed although each test passed', () => {
    expect(report([passed], { succeeded: false })).toEqual({ text: '1 passed, 1 failed', isGreen: false });
  });

  it('is not green when no test ran or no results were written', () => {
    expect(report([withoutData]).isGreen).toBe(false);
    const absent = { resultsPath: join(folder, 'absent.json'), runnerSucceeded: true, requireAll: false };
    expect(reportRun(absent)).toEqual({ text: 'No test ran.\n0 passed, 0 failed', isGreen: false });
  });
});
