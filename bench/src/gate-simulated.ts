import { createSignUpWorld, evaluateGate, type GateEvaluation } from '@breakwater/returns';
import { isQuick, recordResult } from './record-result.ts';
import { totalRates, totalsByName } from './setup/gate/total-rates.ts';
import { discourseRule, mastodonRule, sharedAddressRule } from './signup-world/peers.ts';
import { runPeer } from './signup-world/run-peers.ts';

/** Worlds that nothing was fitted on: weights come from others, T4 and T5 were in none of them. */
const SEEDS = isQuick ? [501] : [501, 502, 503, 504];
const SIZE = isQuick
  ? { signUps: 3_000, removed: 300, existing: 3_000 }
  : { signUps: 12_000, removed: 900, existing: 12_000 };
const BARS = { falseHoldsPer10k: 1, heldOrQueued: { T0: 0.95, T1: 0.95, T2: 0.95, T3: 0.8 }, ece: 0.03 };

const runs: GateEvaluation[] = [];
for (const seed of SEEDS) {
  const world = createSignUpWorld({ seed, ...SIZE });
  runs.push(evaluateGate({ removed: world.removed(), existing: world.existing(), signUps: world.signUps() }));
  console.error(`gate-simulated: world ${seed} is done`);
}
const [seed = 0] = SEEDS;
const peers = [discourseRule, mastodonRule, sharedAddressRule].map((rule) =>
  runPeer(createSignUpWorld({ seed, ...SIZE }), rule()),
);

const innocents = totalRates(runs, (run) => run.innocent);
const groups = totalsByName(runs, (run) => run.byGroup);
const tactics = totalsByName(runs, (run) => run.byTactic);
const falseHoldsPer10k = (innocents.likely / innocents.count) * 10_000;
const ece = runs.reduce((total, run) => total + run.ece, 0) / runs.length;
const missed = Object.entries(BARS.heldOrQueued).filter(
  ([tactic, bar]) => (tactics[tactic]?.heldOrQueued ?? 0) < bar,
);

recordResult({
  claim: `Simulated: returns of removed accounts by tactic, false holds by population; ${SEEDS.length} worlds of ${SIZE.signUps} sign-ups beside ${SIZE.removed} removed accounts, none of them fitted on`,
  bar: `≤ ${BARS.falseHoldsPer10k} false hold per 10,000 sign-ups; held or queued T0–T2 ≥ .95, T3 ≥ .8; calibration error ≤ ${BARS.ece}`,
  peers: 'rules of Discourse, Mastodon and Coop on the first of these worlds, under measured.peers',
  measured: {
    simulated: true,
    falseHoldsPer10k,
    falseHolds: innocents,
    tactics,
    ece,
    eceAbove1Percent: runs.map((run) => run.eceAbove1Percent),
    wrongLinks: runs.reduce((total, run) => total + run.wrongLinks, 0),
    groups,
    peers,
    read: 'held is the band likely at the sign-up or a day later, queued is possible; so few innocents are held that shares of groups are told with their intervals',
  },
  met: falseHoldsPer10k <= BARS.falseHoldsPer10k && missed.length === 0 && ece <= BARS.ece,
});
