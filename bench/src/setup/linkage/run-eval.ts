import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sharedData } from '@breakwater/kernel/testing';

const CLI = fileURLToPath(new URL('../../../../apps/cli/bin/breakwater.mjs', import.meta.url));
const MOST_OUTPUT_BYTES = 64 * 1024 * 1024;

/** What `eval linkage` prints of one way to weigh. */
export interface LinkageFigures {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly b3: number;
  readonly recallAtP99: number;
  readonly ece: number;
  readonly logLoss: number;
}

export interface LinkageResult extends LinkageFigures {
  readonly records: number;
  readonly entities: number;
  readonly candidates: number;
  readonly blockRecall: number;
  readonly seconds: number;
  readonly trainSeconds: number;
  readonly rssMb: number;
  readonly heldOut: string;
  readonly unsupervised: LinkageFigures & { readonly eceCalibrated: number };
}

/** The figures that are kept of a result: all but the tables. */
export const figuresOf = ({ f1, precision, recall, b3, recallAtP99, ece, logLoss }: LinkageFigures) => ({
  f1,
  precision,
  recall,
  b3,
  recallAtP99,
  ece,
  logLoss,
});

/** A file of the evaluation data, or undefined where it is missing, which is said: the bench is then skipped by name. */
export function accountsFile(bench: string, ...path: readonly string[]): string | undefined {
  const accounts = sharedData('accounts');
  if (accounts !== undefined) return join(accounts, ...path);
  console.log(`${bench}: skipped, the evaluation data is not there: ../shared/data/accounts`);
  return undefined;
}

/** What `breakwater eval … --json` prints, the command that operators measure with. */
export function runEval<Result>(...options: readonly string[]): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, 'eval', ...options, '--json'], {
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT_BYTES,
  });
  if (status !== 0)
    throw new Error(`breakwater eval ${options.join(' ')} failed: ${stderr}${stdout.slice(0, 500)}`);
  return JSON.parse(stdout) as Result;
}
