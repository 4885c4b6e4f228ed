import { DEFAULT_GATE_MODEL, evaluateGate, type GateEvaluation, type GateModel } from '@breakwater/returns';
import { isQuick, recordResult } from './record-result.ts';
import { type FittedWorld, fitGateModel } from './setup/gate/fit-model.ts';
import { firstWorld, secondWorld } from './setup/gate/worlds.ts';

/** Removed accounts are one in twenty of those that sign up: far more than by nature, so that returns are seen at all. */
const SIGN_UPS = isQuick ? 2_000 : 8_000;
const sizes = (seed: number) => ({
  seed,
  signUps: SIGN_UPS,
  removed: SIGN_UPS / 20,
  returns: Math.round(SIGN_UPS / 300),
});
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
  first: fitGateModel([firstWorld(sizes(11))], 'first', 'the first world'),
  second: fitGateModel([secondWorld(sizes(21))], 'second', 'the second world'),
};
const measured = {
  'fitted on the first, judged on the second': judge(fitted.first, secondWorld(sizes(601))),
  'fitted on the second, judged on the first': judge(fitted.second, firstWorld(sizes(501))),
  'the model that ships, judged on the second': judge(DEFAULT_GATE_MODEL, secondWorld(sizes(601))),
  'the model that ships, judged on the first': judge(DEFAULT_GATE_MODEL, firstWorld(sizes(501))),
};
const across = measured['fitted on the first, judged on the second'];

recordResult({
  claim: `Simulated: returns of removed accounts by tactic, fitted on one generator and judged on another that was written without reading the gate; ${SIGN_UPS} sign-ups beside ${SIGN_UPS / 20} removed accounts`,
  bar: `fitted on the first and judged on the second: ≤ ${BARS.falseHeldPer10k} false held and ≤ ${BARS.falseQueuedPer10k} false queued per 10,000; held or queued T0 ≥ .95, T1 ≥ .9, all but the mailbox ≥ .8, the phone ≥ .7, the device ≥ .5; held T0 ≥ .9, T1 ≥ .7; calibration error from p = .01 up ≤ ${BARS.ece}`,
  peers: 'none known',
  measured: {
    simulated: true,
    ...measured,
    read: 'T0 changes nothing but a number in the handle, T1 handle and name; the model that ships was fitted on both generators, on other seeds; reviewers look at a weak match for four minutes',
  },
  met: meets(across),
});

function judge(model: GateModel, world: FittedWorld) {
  const result = evaluateGate(world.rows(), { model, rates: world.rates });
  const { innocent, byTactic, byGroup, ece, eceAbove1Percent, signUps } = result;
  const queued = innocent.heldOrQueued - innocent.held;
  return {
    falseHeldPer10k: innocent.held * 10_000,
    falseQueuedPer10k: queued * 10_000,
    reviewHoursPer10k: (((queuedOf(result) / signUps) * MINUTES) / 60) * 10_000,
    ece,
    eceAbove1Percent,
    byTactic: Object.fromEntries(
      Object.entries(byTactic).map(
        ([tactic, { count, held, heldOrQueued, likelyAtOnce, possibleAtOnce }]) => [
          tactic,
          {
            count,
            held,
            heldOrQueued,
            heldAtSignUp: likelyAtOnce / count,
            heldOrQueuedAtSignUp: (likelyAtOnce + possibleAtOnce) / count,
          },
        ],
      ),
    ),
    falseByGroup: Object.fromEntries(
      Object.entries(byGroup).map(([group, { count, likely, possible }]) => [
        group,
        { count, held: likely, queued: possible },
      ]),
    ),
  };
}

function queuedOf({ innocent, returns }: GateEvaluation): number {
  return innocent.possible + returns.possible;
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
