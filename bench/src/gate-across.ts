import { DEFAULT_GATE_MODEL, evaluateGate, type GateEvaluation, type GateModel } from '@breakwater/returns';
import { isQuick, recordResult } from './record-result.ts';
import { type FittedWorld, fitGateModel } from './setup/gate/fit-model.ts';
import { totalRates, totalsByName } from './setup/gate/total-rates.ts';
import { firstWorld, secondWorld } from './setup/gate/worlds.ts';

/** Removed accounts are one in twenty of those that sign up: far more than by nature, so that returns are seen at all. */
const SIGN_UPS = isQuick ? 2_000 : 8_000;
const sizes = (seed: number) => ({
  seed,
  signUps: SIGN_UPS,
  removed: SIGN_UPS / 20,
  returns: Math.round(SIGN_UPS / 300),
});
/**
 * Worlds that are judged on, of each generator; on none of them anything was fitted or chosen, and nobody looked at who was
 * missed in them. Eight for what the bars are on, since three are kind to one figure and unkind to the next; three for what is
 * told beside it.
 */
const JUDGED = isQuick ? [1] : [1, 2, 3, 4, 5, 6, 7, 8];
const BESIDE = JUDGED.slice(0, 3);
/** Worlds that are fitted on: thresholds lie where some ten of 8,000 innocents are, and ten of one world are other than those of the next. */
const FITTED = isQuick ? [1] : [1, 2, 3, 4];
/** What a person takes for a weak match, in minutes. */
const MINUTES = 4;
const BARS = {
  falseHeldPer10k: 1,
  falseQueuedPer10k: 20,
  ece: 0.05,
  heldOrQueued: { T0: 0.95, T1: 0.9, 'all-but-mailbox': 0.8, 'all-but-phone': 0.7, 'all-but-device': 0.5 },
  held: { T0: 0.9, T1: 0.7 },
} as const;

const fitted = {
  first: fitGateModel(
    FITTED.map((n) => firstWorld(sizes(10 + n))),
    'first',
    'the first generator',
  ),
  second: fitGateModel(
    FITTED.map((n) => secondWorld(sizes(20 + n))),
    'second',
    'the second generator',
  ),
};
const firstWorlds = BESIDE.map((n) => firstWorld(sizes(700 + n)));
const secondWorlds = JUDGED.map((n) => secondWorld(sizes(930 + n)));
const someSecondWorlds = secondWorlds.slice(0, BESIDE.length);
const measured = {
  'fitted on the first, judged on the second': judge(fitted.first, secondWorlds),
  'fitted on the second, judged on the first': judge(fitted.second, firstWorlds),
  'the model that ships, judged on the second': judge(DEFAULT_GATE_MODEL, someSecondWorlds),
  'the model that ships, judged on the first': judge(DEFAULT_GATE_MODEL, firstWorlds),
};
const across = measured['fitted on the first, judged on the second'];

recordResult({
  claim: `Simulated: returns of removed accounts by tactic, fitted on one generator and judged on another that was written without reading the gate; ${JUDGED.length} worlds (the rows beside: ${BESIDE.length}) of ${SIGN_UPS} innocent sign-ups beside ${SIGN_UPS / 20} removed accounts`,
  bar: `fitted on the first and judged on the second: ≤ ${BARS.falseHeldPer10k} false held and ≤ ${BARS.falseQueuedPer10k} false queued per 10,000; held or queued T0 ≥ .95, T1 ≥ .9, all but the mailbox ≥ .8, the phone ≥ .7, the device ≥ .5; held T0 ≥ .9, T1 ≥ .7; calibration error from p = .01 up ≤ ${BARS.ece}`,
  peers: 'none known',
  measured: {
    simulated: true,
    ...measured,
    read: 'T0 changes nothing but a number in the handle, T1 handle and name; the model that ships was fitted on both generators, on other seeds; reviewers look at a weak match for four minutes',
  },
  met: meets(across),
});

function judge(model: GateModel, worlds: readonly FittedWorld[]) {
  const runs = worlds.map((world) => {
    const run = evaluateGate(world.rows(), { model, rates: world.rates });
    console.error(`gate-across: a world is judged by ${model.version}`);
    return run;
  });
  const innocents = totalRates(runs, ({ innocent }) => innocent);
  const signUps = runs.reduce((sum, run) => sum + run.signUps, 0);
  return {
    falseHeldPer10k: innocents.held * 10_000,
    falseQueuedPer10k: (innocents.heldOrQueued - innocents.held) * 10_000,
    innocents,
    reviewHoursPer10k: (((queuedOf(runs) / signUps) * MINUTES) / 60) * 10_000,
    ece: meanOf(runs, ({ ece }) => ece),
    eceAbove1Percent: meanOf(runs, ({ eceAbove1Percent }) => eceAbove1Percent),
    eachEceAbove1Percent: runs.map(({ eceAbove1Percent }) => eceAbove1Percent),
    byTactic: totalsByName(runs, ({ byTactic }) => byTactic),
    falseByGroup: totalsByName(runs, ({ byGroup }) => byGroup),
  };
}

function meanOf(runs: readonly GateEvaluation[], of: (run: GateEvaluation) => number): number {
  return runs.reduce((sum, run) => sum + of(run), 0) / runs.length;
}

function queuedOf(runs: readonly GateEvaluation[]): number {
  return runs.reduce((sum, { innocent, returns }) => sum + innocent.possible + returns.possible, 0);
}

function meets({
  falseHeldPer10k,
  falseQueuedPer10k,
  eceAbove1Percent,
  byTactic,
}: ReturnType<typeof judge>): boolean {
  const reaches = (bars: Readonly<Record<string, number>>, rate: 'held' | 'heldOrQueued') =>
    Object.entries(bars).every(([tactic, bar]) => (byTactic[tactic]?.[rate] ?? 0) >= bar);
  return (
    falseHeldPer10k <= BARS.falseHeldPer10k &&
    falseQueuedPer10k <= BARS.falseQueuedPer10k &&
    eceAbove1Percent <= BARS.ece &&
    reaches(BARS.heldOrQueued, 'heldOrQueued') &&
    reaches(BARS.held, 'held')
  );
}
