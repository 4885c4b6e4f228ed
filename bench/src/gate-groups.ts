import { createSignUpWorld, evaluateGate, type GateEvaluation } from '@breakwater/returns';
import { isQuick, recordResult } from './record-result.ts';
import { type TotalRates, totalRates, totalsByName } from './setup/gate/total-rates.ts';

/** Worlds of innocents alone, other ones than anything was fitted or measured on: so many that rare holds show. */
const FIRST_SEED = 601;
const WORLDS = isQuick ? 1 : 24;
const SIZE = isQuick
  ? { signUps: 3_000, removed: 300, existing: 3_000 }
  : { signUps: 12_000, removed: 900, existing: 12_000 };
const MOST_TIMES = 3;
/** Who shares an address with thousands or a home, and what people are called by. Too few come from Tor: gate-places. */
const COMPARED = /^(flavour |place nat$|place household$)/;

const runs: GateEvaluation[] = [];
for (let world = 0; world < WORLDS; world++) {
  const seed = FIRST_SEED + world;
  const made = createSignUpWorld({ seed, ...SIZE, tactics: [] });
  runs.push(evaluateGate({ removed: made.removed(), existing: made.existing(), signUps: made.signUps() }));
  console.error(`gate-groups: world ${seed} is done`);
}
const groups = totalsByName(runs, (run) => run.byGroup);
const compared = Object.entries(groups).filter(([name]) => COMPARED.test(name));
const held = timesOf((rates) => rates.held);
const heldOrQueued = timesOf((rates) => rates.heldOrQueued);

recordResult({
  claim: `Simulated: who is held or queued without cause, by group; ${WORLDS} worlds of ${SIZE.signUps} innocent sign-ups`,
  bar: `between NAT, household and flavours of names, max/min ≤ ${MOST_TIMES}`,
  peers: 'none publishes rates by group',
  measured: {
    simulated: true,
    innocents: totalRates(runs, (run) => run.innocent),
    groups,
    times: { held, heldOrQueued },
    read: 'times is the highest rate over the lowest among the groups of the bar; null where one has none at all, and then their intervals have to be read',
  },
  met: held !== null && held <= MOST_TIMES,
});

function timesOf(rate: (rates: TotalRates) => number): number | null {
  const rates = compared.map(([, of]) => rate(of));
  const least = Math.min(...rates);
  return least > 0 ? Math.max(...rates) / least : null;
}
