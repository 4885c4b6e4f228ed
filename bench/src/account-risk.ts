import { shareOf } from './real/wilson.ts';
import { isQuick, recordResult } from './record-result.ts';
import { type Judged, judgeMade } from './setup/models/judge-made.ts';
import { createRiskWorld, KINDS } from './setup/models/risk-world.ts';

const SEEDS = isQuick ? [1] : [1, 2, 3];
const SUPPORTERS = isQuick ? 300 : 1_000;
const OTHERS = isQuick ? 3_000 : 20_000;
/** One supporter in so many accounts. */
const RATES = [500, 50];
const BINS = [0, 0.01, 0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const judged: Judged[] = [];
for (const seed of SEEDS) {
  const world = createRiskWorld(seed);
  judged.push(...(await judgeMade([...world.supporters(SUPPORTERS), ...world.others(OTHERS)])));
}
const isSupporter = ({ account }: Judged) => account.kind === 'supporter';
const supporters = judged.filter(isSupporter).length;

/** Supporters and others are made apart; each counts as often as where one account in so many is a supporter. */
function calibration(oneIn: number) {
  const weightOf = (one: Judged) =>
    isSupporter(one) ? 1 / oneIn / supporters : (1 - 1 / oneIn) / (judged.length - supporters);
  const bins = BINS.map((from, at) => {
    const to = BINS[at + 1] ?? 1.01;
    const own = judged.filter(({ probability }) => probability >= from && probability < to);
    const sum = (of: (one: Judged) => number) => own.reduce((all, one) => all + weightOf(one) * of(one), 0);
    const share = sum(() => 1);
    const said = share === 0 ? 0 : sum(({ probability }) => probability) / share;
    const were = share === 0 ? 0 : sum((one) => (isSupporter(one) ? 1 : 0)) / share;
    return { from, accounts: own.length, share, said, were };
  });
  const error = (from: number) => {
    const counted = bins.filter((bin) => bin.from >= from);
    const all = counted.reduce((sum, { share }) => sum + share, 0);
    return counted.reduce((sum, { share, said, were }) => sum + share * Math.abs(said - were), 0) / all;
  };
  const reliability = bins.map(({ share, said, were, ...bin }) => ({
    ...bin,
    said: round(said),
    were: round(were),
  }));
  return { error: round(error(0)), errorFromPossible: round(error(0.05)), reliability };
}

const round = (value: number) => Math.round(value * 1e4) / 1e4;
const inBand = (own: readonly Judged[], bands: readonly string[]) =>
  shareOf(own.filter(({ band }) => bands.includes(band)).length, own.length);
const byKind = Object.fromEntries(
  KINDS.map((kind) => {
    const own = judged.filter(({ account }) => account.kind === kind);
    return [kind, { possibleOrLikely: inBand(own, ['possible', 'likely']), likely: inBand(own, ['likely']) }];
  }),
);
const byPosts = Object.fromEntries(
  [1, 3, 5, 10, 20, 50].map((least, at, all) => {
    const most = all[at + 1] ?? Number.POSITIVE_INFINITY;
    const own = judged.filter(
      (one) => isSupporter(one) && one.account.posts.length >= least && one.account.posts.length < most,
    );
    return [
      least,
      { possibleOrLikely: inBand(own, ['possible', 'likely']).share, likely: inBand(own, ['likely']).share },
    ];
  }),
);
const measured = Object.fromEntries(RATES.map((oneIn) => [`oneIn${oneIn}`, calibration(oneIn)]));

recordResult({
  claim:
    'How likely an account supports a listed organisation: whether the probability of account.risk is what it says; made world',
  bar: 'calibration error <= .05 where one account in 500 is a supporter (the prior) and where one in 50 is',
  peers: 'none published',
  measured: {
    accounts: judged.length,
    supporters,
    ...measured,
    byKind,
    supportersByPosts: byPosts,
    read:
      'error: mean distance of what was said and what was, over all accounts; nearly all have next to none, so that of accounts from 5 % on ' +
      'stands beside it; weights of all evidence but text are priors, and so is this world',
  },
  met: RATES.every((oneIn) => (measured[`oneIn${oneIn}`]?.error ?? 1) <= 0.05),
});
