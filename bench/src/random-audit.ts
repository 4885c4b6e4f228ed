import { seededRandom } from '@breakwater/kernel';
import { estimateMissed } from '@breakwater/review';
import { auditedWeek, type MadeWeek } from '@breakwater/review/testing';
import { isQuick, recordResult } from './record-result.ts';

const WEEKS = isQuick ? 200 : 1_000;
const BAR = 0.95;

/** From a small platform on which most draws find nothing to a large one, with rates that change every day. */
const WORLDS: Readonly<Record<string, MadeWeek>> = {
  'small, rare': { posts: [300, 1_500], rate: [0.01, 0.05], prevalence: [0, 0.002], unjudged: 0.1 },
  middle: { posts: [2_000, 10_000], rate: [0.002, 0.022], prevalence: [0, 0.004], unjudged: 0.1 },
  'rates ten times apart': {
    posts: [5_000, 10_000],
    rate: [0.001, 0.01],
    prevalence: [0.001, 0.005],
    unjudged: 0.3,
  },
  frequent: { posts: [2_000, 5_000], rate: [0.02, 0.04], prevalence: [0.02, 0.06], unjudged: 0 },
};

function measure(made: MadeWeek) {
  const next = seededRandom(17);
  const figures = { held: 0, below: 0, above: 0, silent: 0, width: 0, truth: 0, estimate: 0 };
  for (let week = 0; week < WEEKS; week++) {
    const { truth, strata } = auditedWeek(made, next);
    const missed = estimateMissed(strata);
    if (!missed) {
      figures.silent++;
      continue;
    }
    const { estimate, low, high } = missed;
    if (truth < low) figures.below++;
    else if (truth > high) figures.above++;
    else figures.held++;
    figures.width += high - low;
    figures.truth += truth;
    figures.estimate += estimate;
  }
  const said = WEEKS - figures.silent;
  const mean = (sum: number) => Math.round((sum / said) * 10) / 10;
  return {
    coverage: Math.round((figures.held / said) * 10_000) / 10_000,
    tooHigh: figures.below,
    tooLow: figures.above,
    weeksWithoutJudgement: figures.silent,
    meanTruth: mean(figures.truth),
    meanEstimate: mean(figures.estimate),
    meanWidth: mean(figures.width),
  };
}

const measured = Object.fromEntries(Object.entries(WORLDS).map(([name, made]) => [name, measure(made)]));
recordResult({
  claim: `Missed violations of a week, estimated from content drawn at random: the 95 % interval in ${WEEKS} made weeks`,
  bar: `holds the true number in ≥ ${BAR * 100} % of the weeks of each world`,
  peers: 'none published',
  measured,
  met: Object.values(measured).every(({ coverage }) => coverage >= BAR),
});
