import { createSignUpWorld, evaluateGate, type GateEvaluation, type PlaceShares } from '@breakwater/returns';
import { isQuick, recordResult } from './record-result.ts';
import { totalsByName } from './setup/gate/total-rates.ts';

/**
 * By nature one in two hundred comes from Tor, so that a hold there is never seen. Here as many come from Tor as from
 * behind a carrier and from homes: what each does to somebody innocent can be compared.
 */
const EVENED: PlaceShares = { home: 0.34, nat: 0.33, campus: 0, office: 0, cafe: 0, vpn: 0, tor: 0.33 };
const FIRST_SEED = 701;
const WORLDS = isQuick ? 1 : 30;
const SIZE = isQuick
  ? { signUps: 3_000, removed: 300, existing: 3_000 }
  : { signUps: 12_000, removed: 900, existing: 12_000 };
const MOST_TIMES = 3;
const COMPARED = ['place household', 'place nat', 'place tor'];

const runs: GateEvaluation[] = [];
for (let world = 0; world < WORLDS; world++) {
  const made = createSignUpWorld({ seed: FIRST_SEED + world, ...SIZE, tactics: [], places: EVENED });
  runs.push(evaluateGate({ removed: made.removed(), existing: made.existing(), signUps: made.signUps() }));
  console.error(`gate-places: world ${world + 1} of ${WORLDS} is done`);
}
const groups = totalsByName(runs, (run) => run.byGroup);
const compared = COMPARED.map((name) => groups[name]);
const rates = compared.map((of) => of?.held ?? 0);
const least = Math.min(...rates);
const times = least > 0 ? Math.max(...rates) / least : null;

recordResult({
  claim: `Simulated: who is held without cause from a home, from behind a carrier and from Tor, where as many come from each; ${WORLDS} worlds of ${SIZE.signUps} innocent sign-ups`,
  bar: `max/min of the rates ≤ ${MOST_TIMES}`,
  peers: 'none publishes rates by group',
  measured: {
    simulated: true,
    groups,
    times,
    read: 'null where a group has no hold at all: then the intervals have to be read',
  },
  met: times !== null && times <= MOST_TIMES,
});
