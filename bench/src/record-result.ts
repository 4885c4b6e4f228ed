import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Machine, readMachine } from './machine.ts';

/** What is claimed, in words, and what was measured of others on two shared cores. */
export interface Claim {
  readonly claim: string;
  readonly bar: string;
  readonly peers: string;
}

export interface Measurement extends Claim {
  /** Figures by name; the unit stands in the name. */
  readonly measured: Readonly<Record<string, unknown>>;
  readonly met: boolean;
}

/** A measurement with all that is needed to judge and repeat it. */
export interface Result extends Measurement {
  readonly machine: Machine;
  readonly versions: Readonly<Record<string, string>>;
  readonly command: string;
  readonly at: string;
}

const RESULTS = new URL('../results/', import.meta.url);

/** Whether a short run was asked for: it shows that all works, its figures are no evidence. */
export const isQuick: boolean = process.argv.includes('--quick');

/** Writes `bench/results/<name>.json`, prints the figures, and fails the process when the bar is not met. */
export function recordResult({ claim, bar, peers, measured, met }: Measurement): void {
  const name = basename(process.argv[1] ?? '').replace(/\.[jt]s$/, '');
  const result: Result = {
    claim,
    bar,
    peers,
    measured,
    met,
    machine: readMachine(),
    versions: { breakwater: productVersion(), node: process.version },
    command: `node bench/dist/${name}.js${isQuick ? ' --quick' : ''}`,
    at: new Date().toISOString(),
  };
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(new URL(`${name}.json`, RESULTS), `${JSON.stringify(result, null, 2)}\n`);
  console.log(`${name}: ${met ? 'met' : 'NOT met'} (${bar})`);
  console.log(JSON.stringify(measured, null, 2));
  process.exitCode = met ? 0 : 1;
}

function productVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String((manifest as { version?: unknown }).version);
}
