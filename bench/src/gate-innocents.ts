import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { GateEvaluation } from '@breakwater/returns';
import { isQuick, recordResult } from './record-result.ts';
import { type RatioOfRates, ratioOfRates } from './setup/gate/ratio-of-rates.ts';
import { type TotalRates, totalRates, totalsByName } from './setup/gate/total-rates.ts';

/** Worlds that nothing was fitted or chosen on. */
const FIRST_SEED = 2_001;
const WORLDS = isQuick ? 2 : 20;
const SIZE = isQuick
  ? { signUps: 2_000, removed: 100, existing: 1_000 }
  : { signUps: 100_000, removed: 500, existing: 5_000 };
/** After so many worlds it is said what they came to. */
const WORLDS_BETWEEN = 5;
const MOST_TIMES = 3;
/** Where names come from, carriers behind whose addresses thousands stand, addresses of the sixth version, homes. */
const COMPARED = ['pk', 'arab', 'europe', 'other', 'carrier-nat', 'ipv6', 'household'] as const;
const CHILD = fileURLToPath(
  new URL(`./setup/gate/judge-innocents${import.meta.url.slice(-3)}`, import.meta.url),
);
const run = promisify(execFile);

const waiting = Array.from({ length: WORLDS }, (_, at) => ({ seed: FIRST_SEED + at, ...SIZE }));
const runs: GateEvaluation[] = [];
await Promise.all(Array.from({ length: availableParallelism() }, judgeWaiting));

record();

/** Says what the worlds so far came to: who stops the bench has them. */
function record(): void {
  const innocents = totalRates(runs, ({ innocent }) => innocent);
  const groups = totalsByName(runs, ({ byGroup }) => byGroup);
  const times = Object.fromEntries(
    COMPARED.map((group) => [
      group,
      {
        held: against(groups[group], innocents, 'likely'),
        heldOrQueued: against(groups[group], innocents, 'likely', 'possible'),
      },
    ]),
  );
  const highest = Object.values(times).map(({ held }) => held.times);

  recordResult({
    claim: `Simulated: who is held or queued without cause, by group; ${innocents.count} innocent sign-ups of a generator that was written without reading the gate, ${runs.length} worlds beside ${SIZE.removed} removed accounts each`,
    bar: `held wrongly: of each of ${COMPARED.join(', ')} at most ${MOST_TIMES} times as many as of all others, or the upper bound of the interval said`,
    peers: 'none publishes rates by group',
    measured: {
      simulated: true,
      falseHeldPer10k: innocents.held * 10_000,
      falseQueuedPer10k: (innocents.heldOrQueued - innocents.held) * 10_000,
      innocents,
      times,
      groups,
      read: 'times: the rate of a group over that of everybody else, with its 95 % interval (Katz and others 1978, half a case added to each); one in fifty stands beside a removed account on purpose; one look, after a week, when most is known',
    },
    met: highest.every((most) => most <= MOST_TIMES),
  });
}

async function judgeWaiting(): Promise<void> {
  for (let sizes = waiting.shift(); sizes !== undefined; sizes = waiting.shift()) {
    const { stdout } = await run(process.execPath, [...process.execArgv, CHILD, JSON.stringify(sizes)], {
      maxBuffer: 2 ** 26,
    });
    runs.push(JSON.parse(stdout));
    console.error(`gate-innocents: ${runs.length} of ${WORLDS} worlds`);
    if (waiting.length > 0 && runs.length % WORLDS_BETWEEN === 0) record();
  }
}

/** A group beside everybody who is not in it. */
function against(
  own: TotalRates | undefined,
  all: TotalRates,
  ...bands: readonly ('likely' | 'possible')[]
): RatioOfRates {
  const flagged = (rates: TotalRates | undefined) =>
    bands.reduce((sum, band) => sum + (rates?.[band] ?? 0), 0);
  const [cases, count] = [flagged(own), own?.count ?? 0];
  return ratioOfRates({ cases, count }, { cases: flagged(all) - cases, count: all.count - count });
}
